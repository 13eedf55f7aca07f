package org.datedrecord.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.datedrecord.edit.Past;
import org.datedrecord.event.Happening;

/// The log up to one change. What was asked lately is remembered, since edits that come together
/// cite the same sources and belong to one timeline; it cannot change any more.
final class RecordedPast implements Past {

  private static final int REMEMBERED = 100;

  private final Stored stored;
  private final RecordDirectory directory;
  private final long upTo;
  private final LinkedHashMap<UUID, List<Happening>> lately = new LinkedHashMap<>(16, 0.75f, true);
  private int remembered = REMEMBERED;

  RecordedPast(Stored stored, RecordDirectory directory, long upTo) {
    this.stored = stored;
    this.directory = directory;
    this.upTo = upTo;
  }

  @Override
  public List<Happening> of(UUID subject) {
    List<Happening> known = lately.get(subject);
    if (known == null) {
      known = stored.events(subject, upTo);
      remember(subject, known);
    }
    return known;
  }

  /// Finds out together which subjects are new, that nobody need look for the events of each.
  RecordedPast with(Set<UUID> subjects) {
    Set<UUID> begun = directory.among(subjects);
    remembered += subjects.size();
    subjects.stream()
        .filter(subject -> !begun.contains(subject))
        .forEach(subject -> remember(subject, List.of()));
    return this;
  }

  private void remember(UUID subject, List<Happening> events) {
    lately.put(subject, events);
    if (lately.size() > remembered) {
      lately.pollFirstEntry();
    }
  }

  @Override
  public Optional<UUID> timeline(String slug) {
    return directory.timeline(slug).filter(id -> !of(id).isEmpty());
  }
}
