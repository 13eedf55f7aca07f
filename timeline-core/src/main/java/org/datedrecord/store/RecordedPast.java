package org.datedrecord.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
      lately.put(subject, known);
      if (lately.size() > REMEMBERED) {
        lately.pollFirstEntry();
      }
    }
    return known;
  }

  @Override
  public Optional<UUID> timeline(String slug) {
    return directory.timeline(slug).filter(id -> !of(id).isEmpty());
  }
}
