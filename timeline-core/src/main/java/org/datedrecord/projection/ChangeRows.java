package org.datedrecord.projection;

import java.util.List;
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

/// The record of changes as rows: every event, in order, and which timelines are told of it.
final class ChangeRows {

  private final Rows rows;
  private final Json json;
  private final Recent<UUID, UUID> timelines = new Recent<>();

  ChangeRows(Rows rows, Json json) {
    this.rows = rows;
    this.json = json;
  }

  void add(Happening event, Recorded recorded) {
    UUID timeline = timelineOf(event);
    add(
        recorded,
        event.getClass().getSimpleName(),
        event.subject().name(),
        event.subjectId(),
        timeline,
        json.write(event));
    // Nobody can cite a source before it is registered.
    if (event instanceof SourceEvent && !(event instanceof SourceEvent.SourceRegistered)) {
      timelinesOf(event.subjectId()).forEach(of -> tell(of, recorded.change()));
    }
  }

  /// Notes an event that cannot be read, with what is known of it.
  void addUnread(LogEntry entry, Recorded recorded) {
    String subject = entry.subject().toUpperCase(Locale.ROOT);
    UUID timeline = timelineOfFirst(entry.subjectId()).orElse(null);
    add(recorded, entry.type(), subject, entry.subjectId(), timeline, "{}");
  }

  private void add(
      Recorded recorded,
      String type,
      String subject,
      UUID subjectId,
      @Nullable UUID timeline,
      String body) {
    rows.insert(
        """
        insert into change_row (change_number, type, subject, subject_id, timeline_id, version,
          recorded_at, editor, body)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        recorded.change(),
        type,
        subject,
        subjectId.toString(),
        timeline == null ? null : timeline.toString(),
        recorded.version(),
        recorded.at().toEpochMilli(),
        recorded.editor(),
        body);
    if (timeline != null) {
      timelines.put(subjectId, timeline);
      tell(timeline, recorded.change());
    }
  }

  private void tell(UUID timeline, long change) {
    rows.insert(
        "insert into timeline_change (timeline_id, change_number) values (?, ?)",
        timeline.toString(),
        change);
  }

  /// The timelines in which a source is cited, or was.
  private List<UUID> timelinesOf(UUID source) {
    return rows.read(
        "select distinct timeline_id from citation where source_id = ?",
        (row, n) -> UUID.fromString(row.getString(1)),
        source.toString());
  }

  private @Nullable UUID timelineOf(Happening event) {
    return switch (event) {
      case TimelineEvent e -> e.timelineId();
      case SourceEvent e -> null;
      case FactEvent.FactReported e -> e.timelineId();
      case ContentionEvent.ContentionOpened e -> e.timelineId();
      case FactEvent e -> timelineOfFirst(e.factId()).orElse(null);
      case ContentionEvent e -> timelineOfFirst(e.contentionId()).orElse(null);
    };
  }

  /// A fact and a contention stay in the timeline they began in.
  private Optional<UUID> timelineOfFirst(UUID subject) {
    UUID known = timelines.get(subject);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<UUID> found =
        rows
            .read(
                """
                select timeline_id from change_row
                where subject_id = ? and version = 1 and timeline_id is not null
                """,
                (row, n) -> UUID.fromString(row.getString(1)),
                subject.toString())
            .stream()
            .findFirst();
    found.ifPresent(timeline -> timelines.put(subject, timeline));
    return found;
  }

  void forget() {
    timelines.clear();
  }
}
