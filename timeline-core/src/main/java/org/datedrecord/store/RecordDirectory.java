package org.datedrecord.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The directory as a table, written in the transaction that appends the event. Two timelines
/// cannot get one slug, nor two subjects one id, whatever else happens.
final class RecordDirectory implements Directory {

  private static final String ADD =
      """
      insert into directory (subject_id, subject, timeline_id, slug, is_open)
      values (?, ?, ?, ?, true)
      """;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  RecordDirectory(JdbcTemplate template) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
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

  /// Which of these have begun.
  Set<UUID> among(Set<UUID> ids) {
    return jdbc.sql("select subject_id from directory where subject_id in (:ids)")
        .param("ids", ids.stream().map(UUID::toString).toList())
        .query((row, n) -> UUID.fromString(row.getString(1)))
        .set();
  }

  @Override
  public Optional<UUID> timeline(String slug) {
    return jdbc.sql("select subject_id from directory where slug = :slug")
        .param("slug", slug)
        .query((row, n) -> UUID.fromString(row.getString(1)))
        .optional();
  }

  /// Notes what events mean for other edits.
  void note(List<Happening> events) {
    Entries entries = new Entries();
    events.forEach(event -> note(event, entries));
    entries.send();
  }

  private void note(Happening event, Entries entries) {
    switch (event) {
      case TimelineEvent.TimelineOpened e -> entries.add(e, e.timelineId(), e.slug());
      case TimelineEvent.TimelineDescribed e -> {}
      case TimelineEvent.TimelineClosed e -> entries.setOpen(e, false);
      case TimelineEvent.TimelineReopened e -> entries.setOpen(e, true);
      case SourceEvent.SourceRegistered e -> entries.add(e, null, null);
      case SourceEvent.SourceDescriptionCorrected e -> {}
      case SourceEvent.SourceWithdrawn e -> entries.setOpen(e, false);
      case SourceEvent.SourceReinstated e -> entries.setOpen(e, true);
      case FactEvent.FactReported e -> entries.add(e, e.timelineId(), null);
      case FactEvent.FactRetracted e -> entries.setOpen(e, false);
      case FactEvent.FactReinstated e -> entries.setOpen(e, true);
      case FactEvent.FactCorrected e -> {}
      case FactEvent.EvidenceAdded e -> {}
      case FactEvent.EvidenceWithdrawn e -> {}
      case FactEvent.FactConfirmed e -> {}
      case FactEvent.FactDenied e -> {}
      case FactEvent.FactOvertaken e -> {}
      case ContentionEvent.ContentionOpened e -> entries.add(e, e.timelineId(), null);
      case ContentionEvent.ContentionSettled e -> entries.setOpen(e, false);
      case ContentionEvent.ContentionReopened e -> entries.setOpen(e, true);
      case ContentionEvent.AccountAdded e -> {}
      case ContentionEvent.AccountRemoved e -> {}
    }
  }

  /// The entries of what begins, sent together, and before any of them changes.
  private final class Entries {

    private final List<@Nullable Object[]> rows = new ArrayList<>();

    void add(Happening event, @Nullable UUID timeline, @Nullable Slug slug) {
      rows.add(
          new @Nullable Object[] {
            event.subjectId().toString(),
            event.subject().name(),
            timeline == null ? null : timeline.toString(),
            slug == null ? null : slug.value()
          });
    }

    void setOpen(Happening event, boolean open) {
      send();
      jdbc.sql("update directory set is_open = :open where subject_id = :id")
          .param("open", open)
          .param("id", event.subjectId().toString())
          .update();
    }

    void send() {
      template.batchUpdate(ADD, rows);
      rows.clear();
    }
  }
}
