package org.datedrecord.projection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.event.FactEvent;
import org.datedrecord.model.Nature;
import org.datedrecord.view.ContentionRef;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Json;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.SourceRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Facts as rows: one for each version, and one for each change of a source or a contention that
/// shows on them.
class FactProjection {

  private final JdbcClient jdbc;
  private final Json json;
  private final TimelineProjection timelines;
  private final FactRows rows;
  private final FactFold fold;

  FactProjection(JdbcClient jdbc, Json json, TimelineProjection timelines, FactRows rows) {
    this.jdbc = jdbc;
    this.json = json;
    this.timelines = timelines;
    this.rows = rows;
    this.fold = new FactFold(this::source);
  }

  void on(FactEvent event, Recorded recorded) {
    if (event instanceof FactEvent.FactReported e) {
      FactView view = fold.first(e, timelines.slugOf(e.timelineId()), recorded);
      rows.first(view, e.timelineId().toString());
      return;
    }
    FactRows.Current now = rows.current(event.factId()).orElseThrow();
    rows.next(now, fold.next(now.view(), event, recorded), true, natureOf(event));
  }

  void sourceChanged(SourceRow source, Recorded recorded) {
    SourceRef ref = source.ref();
    for (UUID fact : citing(source.id())) {
      FactRows.Current now = rows.current(fact).orElseThrow();
      if (now.view().evidence().stream().anyMatch(e -> FactFold.showsOtherwise(e, ref))) {
        rows.next(now, FactFold.withSource(now.view(), ref, recorded), false, null);
      }
    }
  }

  void contentionChanged(UUID fact, ContentionRef contention, Recorded recorded) {
    Optional<FactRows.Current> shown = rows.current(fact);
    if (shown.isPresent() && !shown.get().view().contentions().contains(contention)) {
      FactRows.Current now = shown.get();
      rows.next(now, FactFold.withContention(now.view(), contention, recorded), false, null);
    }
  }

  void contentionLeft(UUID fact, UUID contention, Recorded recorded) {
    rows.current(fact)
        .ifPresent(now ->
            rows.next(
                now, FactFold.withoutContention(now.view(), contention, recorded), false, null));
  }

  private static @Nullable Nature natureOf(FactEvent event) {
    return event instanceof FactEvent.FactCorrected corrected ? corrected.nature() : null;
  }

  private List<UUID> citing(UUID source) {
    return jdbc.sql(
            """
            select f.fact_id from fact_facet x
            join fact_row f on f.fact_id = x.fact_id and f.recorded_from = x.recorded_from
            where x.kind = 'source' and x.name = ? and f.recorded_to is null
            """)
        .param(source.toString())
        .query((row, n) -> UUID.fromString(row.getString(1)))
        .list();
  }

  private SourceRef source(UUID source) {
    return jdbc.sql("select body from source_row where source_id = ? and recorded_to is null")
        .param(source.toString())
        .query((row, n) -> json.read(row.getString(1), SourceRow.class))
        .single()
        .ref();
  }
}
