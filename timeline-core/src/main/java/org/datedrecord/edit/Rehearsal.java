package org.datedrecord.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.datedrecord.event.Happening;
import org.datedrecord.event.TimelineEvent.TimelineOpened;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.jspecify.annotations.Nullable;

/// Judges edits one after another, each as if those before it that are taken had happened. Nothing
/// is recorded. The decisions are the aggregates' own: both ask the same states.
public final class Rehearsal implements AutoCloseable {

  private final Past past;
  private final Notes notes;
  private final Directory directory = new Known();
  private final Map<String, UUID> slugs = new HashMap<>();

  /// Begins where the record is.
  ///
  /// @param notes where is noted what would have happened; thrown away at the end
  public Rehearsal(Past past, Notes notes) {
    this.past = past;
    this.notes = notes;
  }

  /// What would become of an edit.
  ///
  /// @param timeline the only timeline that may be touched
  public Verdict judge(UUID timeline, Edit edit) {
    try {
      List<Happening> history = history(edit.subjectId());
      requireOf(timeline, edit);
      if (isThere(edit, history)) {
        return new Verdict.Same();
      }
      Happening event = Decision.of(edit, history, directory);
      notes.add(event);
      if (event instanceof TimelineOpened opened) {
        slugs.put(opened.slug().value(), opened.timelineId());
      }
      return new Verdict.New(event, history.size() + 1L);
    } catch (Refused e) {
      return Verdict.of(e);
    }
  }

  /// Whether the record has, in the edit's place, the very event that the edit would make.
  private static boolean isThere(Edit edit, List<Happening> history) {
    long place = edit.version();
    return place >= 0
        && place < history.size()
        && history.get((int) place).equals(Decision.intended(edit));
  }

  private void requireOf(UUID timeline, Edit edit) {
    UUID home =
        switch (edit) {
          case FactEdit.ReportFact e -> e.timelineId();
          case ContentionEdit.OpenContention e -> e.timelineId();
          case TimelineEdit e -> e.timelineId();
          case Edit e ->
              directory.find(e.subjectId()).map(Directory.Entry::timelineId).orElse(null);
        };
    if (home != null && !home.equals(timeline)) {
      throw new Refused(
          new Refusal.Malformed("on", "belongs to another timeline than the one meant"));
    }
  }

  private List<Happening> history(UUID subject) {
    List<Happening> noted = notes.of(subject);
    List<Happening> recorded = past.of(subject);
    return noted.isEmpty() ? recorded : Stream.concat(recorded.stream(), noted.stream()).toList();
  }

  @Override
  public void close() {
    notes.close();
  }

  private final class Known implements Directory {

    @Override
    public Optional<Entry> find(UUID id) {
      return Optional.ofNullable(entry(history(id)));
    }

    @Override
    public Optional<UUID> timeline(String slug) {
      return Optional.ofNullable(slugs.get(slug)).or(() -> past.timeline(slug));
    }

    private static @Nullable Entry entry(List<Happening> history) {
      return history.isEmpty() ? null : Decision.entry(history);
    }
  }
}
