package org.datedrecord.projection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.event.ContentionEvent;
import org.datedrecord.event.FactEvent;
import org.datedrecord.event.Happening;
import org.datedrecord.event.SourceEvent;
import org.datedrecord.event.TimelineEvent;
import org.datedrecord.view.Json;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The record of changes as rows: every event, in order, with the timeline it belongs to.
@Component
class ChangeRows {

  static final List<String> TABLES =
      List.of(
          "change_row",
          "timeline_change",
          "timeline_row",
          "source_row",
          "contention_row",
          "fact_row",
          "fact_trait",
          "citation");

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Json json;

  ChangeRows(JdbcClient jdbc, JdbcTemplate template, Json json) {
    this.jdbc = jdbc;
    this.template = template;
    this.json = json;
  }

  void add(Happening event, Recorded recorded) {
    Optional<String> timeline = timelineOf(event);
    jdbc.sql(
            """
            insert into change_row (change_number, type, subject, subject_id, timeline_id, version,
              recorded_at, editor, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(recorded.change())
        .param(event.getClass().getSimpleName())
        .param(event.subject().name())
        .param(event.subjectId().toString())
        .param(timeline.orElse(null))
        .param(recorded.version())
        .param(recorded.at().toEpochMilli())
        .param(recorded.editor())
        .param(json.write(event))
        .update();
    if (event instanceof SourceEvent source) {
      timelinesOf(source).forEach(of -> tell(of, recorded.change()));
    } else {
      timeline.ifPresent(of -> tell(of, recorded.change()));
    }
  }

  private void tell(String timeline, long change) {
    jdbc.sql("insert into timeline_change (timeline_id, change_number) values (?, ?)")
        .param(timeline)
        .param(change)
        .update();
  }

  /// The timelines in which a source is cited, or was.
  private List<String> timelinesOf(SourceEvent event) {
    return jdbc.sql("select distinct timeline_id from citation where source_id = ?")
        .param(event.sourceId().toString())
        .query((row, n) -> row.getString(1))
        .list();
  }

  /// Empties everything that is made from the log, however long that takes: where the connection
  /// has a limit for an answer, it is lifted until the pool has it back.
  void clear() {
    template.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              connection.setNetworkTimeout(Runnable::run, 0);
              return true;
            });
    TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
  }

  private Optional<String> timelineOf(Happening event) {
    return switch (event) {
      case TimelineEvent e -> Optional.of(e.timelineId().toString());
      case SourceEvent e -> Optional.empty();
      case FactEvent.FactReported e -> Optional.of(e.timelineId().toString());
      case ContentionEvent.ContentionOpened e -> Optional.of(e.timelineId().toString());
      case FactEvent e -> timelineOfFirst(e.factId());
      case ContentionEvent e -> timelineOfFirst(e.contentionId());
    };
  }

  /// A fact and a contention stay in the timeline they began in.
  private Optional<String> timelineOfFirst(UUID subject) {
    return jdbc.sql("select timeline_id from change_row where subject_id = ? and version = 1")
        .param(subject.toString())
        .query(String.class)
        .optional();
  }
}
