package org.datedrecord.store;

import java.util.Optional;
import java.util.UUID;
import org.datedrecord.edit.Directory;
import org.datedrecord.event.ContentionEvent;
import org.datedrecord.event.FactEvent;
import org.datedrecord.event.Happening;
import org.datedrecord.event.SourceEvent;
import org.datedrecord.event.TimelineEvent;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The directory as a table, written in the transaction that appends the event. Two timelines
/// cannot get one slug, nor two subjects one id, whatever else happens.
final class RecordDirectory implements Directory {

  private final JdbcClient jdbc;

  RecordDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Entry> find(UUID id) {
    return jdbc.sql("select subject, timeline_id, is_open from directory where subject_id = :id")
        .param("id", id.toString())
        .query((row, n) ->
            new Entry(
                id,
                Subject.valueOf(row.getString(1)),
                row.getString(2) == null ? null : UUID.fromString(row.getString(2)),
                row.getBoolean(3)))
        .optional();
  }

  @Override
  public Optional<UUID> timeline(String slug) {
    return jdbc.sql("select subject_id from directory where slug = :slug")
        .param("slug", slug)
        .query((row, n) -> UUID.fromString(row.getString(1)))
        .optional();
  }

  /// Notes what an event means for other edits.
  void note(Happening event) {
    switch (event) {
      case TimelineEvent.TimelineOpened e -> add(e, e.timelineId(), e.slug());
      case TimelineEvent.TimelineDescribed e -> {}
      case TimelineEvent.TimelineClosed e -> setOpen(e, false);
      case TimelineEvent.TimelineReopened e -> setOpen(e, true);
      case SourceEvent.SourceRegistered e -> add(e, null, null);
      case SourceEvent.SourceDescriptionCorrected e -> {}
      case SourceEvent.SourceWithdrawn e -> setOpen(e, false);
      case SourceEvent.SourceReinstated e -> setOpen(e, true);
      case FactEvent.FactReported e -> add(e, e.timelineId(), null);
      case FactEvent.FactRetracted e -> setOpen(e, false);
      case FactEvent.FactReinstated e -> setOpen(e, true);
      case FactEvent.FactCorrected e -> {}
      case FactEvent.EvidenceAdded e -> {}
      case FactEvent.EvidenceWithdrawn e -> {}
      case FactEvent.FactConfirmed e -> {}
      case FactEvent.FactDenied e -> {}
      case FactEvent.FactOvertaken e -> {}
      case ContentionEvent.ContentionOpened e -> add(e, e.timelineId(), null);
      case ContentionEvent.ContentionSettled e -> setOpen(e, false);
      case ContentionEvent.ContentionReopened e -> setOpen(e, true);
      case ContentionEvent.AccountAdded e -> {}
      case ContentionEvent.AccountRemoved e -> {}
    }
  }

  private void add(Happening event, @Nullable UUID timeline, @Nullable Slug slug) {
    jdbc.sql(
            """
            insert into directory (subject_id, subject, timeline_id, slug, is_open)
            values (:id, :subject, :timeline, :slug, true)
            """)
        .param("id", event.subjectId().toString())
        .param("subject", event.subject().name())
        .param("timeline", timeline == null ? null : timeline.toString())
        .param("slug", slug == null ? null : slug.value())
        .update();
  }

  private void setOpen(Happening event, boolean open) {
    jdbc.sql("update directory set is_open = :open where subject_id = :id")
        .param("open", open)
        .param("id", event.subjectId().toString())
        .update();
  }
}
