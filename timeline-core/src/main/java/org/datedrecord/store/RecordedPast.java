package org.datedrecord.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    if (!lately.containsKey(subject)) {
      read(Set.of(subject));
      if (lately.size() > remembered) {
        lately.pollFirstEntry();
      }
    }
    return Objects.requireNonNull(lately.get(subject));
  }

  /// Reads together what will be asked for one by one, and remembers it besides.
  RecordedPast with(Set<UUID> subjects) {
    remembered += subjects.size();
    read(subjects);
    return this;
  }

  private void read(Set<UUID> subjects) {
    Map<UUID, List<Happening>> events = stored.events(subjects, upTo);
    subjects.forEach(subject -> lately.put(subject, events.getOrDefault(subject, List.of())));
  }

  @Override
  public Optional<UUID> timeline(String slug) {
    return directory.timeline(slug).filter(id -> !of(id).isEmpty());
  }
}
