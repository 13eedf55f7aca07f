package org.datedrecord.projection;

import java.util.UUID;
import org.datedrecord.event.SourceEvent;
import org.datedrecord.view.Json;
import org.datedrecord.view.SourceRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sources as rows. What changes of a source is passed on to the facts that cite it.
class SourceProjection {

  private final JdbcClient jdbc;
  private final Json json;
  private final FactProjection facts;

  SourceProjection(JdbcClient jdbc, Json json, FactProjection facts) {
    this.jdbc = jdbc;
    this.json = json;
    this.facts = facts;
  }

  void on(SourceEvent event, Recorded recorded) {
    if (event instanceof SourceEvent.SourceRegistered registered) {
      write(first(registered, recorded), recorded);
      return;
    }
    SourceRow row = next(current(event.sourceId()), event, recorded);
    write(row, recorded);
    facts.sourceChanged(row, recorded);
  }

  private static SourceRow first(SourceEvent.SourceRegistered e, Recorded recorded) {
    return new SourceRow(
        e.sourceId(),
        recorded.version(),
        e.publication(),
        false,
        null,
        recorded.at(),
        recorded.at(),
        recorded.change());
  }

  private static SourceRow next(SourceRow now, SourceEvent event, Recorded recorded) {
    return switch (event) {
      case SourceEvent.SourceRegistered e -> first(e, recorded);
      case SourceEvent.SourceDescriptionCorrected e ->
          now.with(
              e.to(),
              now.withdrawn(),
              e.note(),
              recorded.version(),
              recorded.at(),
              recorded.change());
      case SourceEvent.SourceWithdrawn e ->
          now.with(
              now.publication(),
              true,
              e.note(),
              recorded.version(),
              recorded.at(),
              recorded.change());
      case SourceEvent.SourceReinstated e ->
          now.with(
              now.publication(),
              false,
              e.note(),
              recorded.version(),
              recorded.at(),
              recorded.change());
    };
  }

  private SourceRow current(UUID source) {
    return jdbc.sql("select body from source_row where source_id = ? and recorded_to is null")
        .param(source.toString())
        .query((row, n) -> json.read(row.getString(1), SourceRow.class))
        .single();
  }

  private void write(SourceRow row, Recorded recorded) {
    jdbc.sql("update source_row set recorded_to = ? where source_id = ? and recorded_to is null")
        .param(recorded.change())
        .param(row.id().toString())
        .update();
    jdbc.sql("insert into source_row (source_id, recorded_from, version, body) values (?, ?, ?, ?)")
        .param(row.id().toString())
        .param(recorded.change())
        .param(row.version())
        .param(json.write(row))
        .update();
  }
}
