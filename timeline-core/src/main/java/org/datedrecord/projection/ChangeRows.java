package org.datedrecord.projection;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.event.ContentionEvent;
import org.datedrecord.event.FactEvent;
import org.datedrecord.event.Happening;
import org.datedrecord.event.SourceEvent;
import org.datedrecord.event.TimelineEvent;
import org.datedrecord.view.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The record of changes as rows: every event, in order, with the timeline it belongs to.
class ChangeRows {

  private final JdbcClient jdbc;
  private final Json json;

  ChangeRows(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(Happening event, Recorded recorded) {
    add(
        recorded,
        event.getClass().getSimpleName(),
        event.subject().name(),
        event.subjectId(),
        timelineOf(event),
        json.write(event));
  }

  /// Notes an event that cannot be read, with what is known of it.
  void addUnread(LogEntry entry, Recorded recorded) {
    String subject = entry.subject().toUpperCase(Locale.ROOT);
    add(
        recorded,
        entry.type(),
        subject,
        entry.subjectId(),
        timelineOfFirst(entry.subjectId()).orElse(null),
        "{}");
  }

  private void add(
      Recorded recorded,
      String type,
      String subject,
      UUID subjectId,
      @Nullable String timeline,
      String body) {
    jdbc.sql(
            """
            insert into change_row (change_number, type, subject, subject_id, timeline_id, version,
              recorded_at, editor, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(recorded.change())
        .param(type)
        .param(subject)
        .param(subjectId.toString())
        .param(timeline)
        .param(recorded.version())
        .param(recorded.at().toEpochMilli())
        .param(recorded.editor())
        .param(body)
        .update();
  }

  private @Nullable String timelineOf(Happening event) {
    return switch (event) {
      case TimelineEvent e -> e.timelineId().toString();
      case SourceEvent e -> null;
      case FactEvent.FactReported e -> e.timelineId().toString();
      case ContentionEvent.ContentionOpened e -> e.timelineId().toString();
      case FactEvent e -> timelineOfFirst(e.factId()).orElse(null);
      case ContentionEvent e -> timelineOfFirst(e.contentionId()).orElse(null);
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
