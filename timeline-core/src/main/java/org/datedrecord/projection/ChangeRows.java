package org.datedrecord.projection;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.datedrecord.event.Happening;
import org.datedrecord.event.SourceEvent;
import org.jspecify.annotations.Nullable;

/// The record of changes as rows: every event, in order, and which timelines are told of it.
final class ChangeRows {

  private static final byte[] NOTHING = {'{', '}'};

  private final Rows rows;

  ChangeRows(Rows rows) {
    this.rows = rows;
  }

  /// @param timeline in which it happened; none where it is about a source
  void add(Happening event, Recorded recorded, @Nullable UUID timeline) {
    add(
        recorded,
        event.getClass().getSimpleName(),
        event.subject().name(),
        event.subjectId(),
        timeline,
        new Rows.Kept(event));
    // Nobody can cite a source before it is registered.
    if (event instanceof SourceEvent && !(event instanceof SourceEvent.SourceRegistered)) {
      timelinesOf(event.subjectId()).forEach(of -> tell(of, recorded.change()));
    }
  }

  /// Notes an event that cannot be read, with what is known of it.
  void addUnread(LogEntry entry, Recorded recorded, @Nullable UUID timeline) {
    String subject = entry.subject().toUpperCase(Locale.ROOT);
    add(recorded, entry.type(), subject, entry.subjectId(), timeline, NOTHING);
  }

  private void add(
      Recorded recorded,
      String type,
      String subject,
      UUID subjectId,
      @Nullable UUID timeline,
      Object body) {
    rows.insert(
        """
        insert into change_row (change_number, type, subject, subject_id, timeline_id, version,
          recorded_at, editor, batch, body)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        recorded.change(),
        type,
        subject,
        subjectId,
        timeline,
        recorded.version(),
        recorded.at().toEpochMilli(),
        recorded.editor(),
        recorded.batch(),
        body);
    if (timeline != null) {
      tell(timeline, recorded.change());
    }
  }

  private void tell(UUID timeline, long change) {
    rows.insert(
        "insert into timeline_change (timeline_id, change_number) values (?, ?)", timeline, change);
  }

  /// The timelines in which a source is cited, or was.
  private List<UUID> timelinesOf(UUID source) {
    return rows.read(
        "select distinct timeline_id from citation where source_id = ?",
        (row, n) -> row.getObject(1, UUID.class),
        source);
  }
}
