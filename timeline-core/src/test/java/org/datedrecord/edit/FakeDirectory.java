package org.datedrecord.edit;

import static org.datedrecord.model.Story.BRIDGE;
import static org.datedrecord.model.Story.CLOSURE;
import static org.datedrecord.model.Story.COURIER;
import static org.datedrecord.model.Story.CRACKS;
import static org.datedrecord.model.Story.FERRY;
import static org.datedrecord.model.Story.FERRY_FARES;
import static org.datedrecord.model.Story.NOTICE;
import static org.datedrecord.model.Story.OLD_HARBOUR;
import static org.datedrecord.model.Story.OVERLOAD;
import static org.datedrecord.model.Story.PULLED_POST;
import static org.datedrecord.model.Story.REOPENING;
import static org.datedrecord.model.Story.RUMOUR;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.model.Subject;
import org.jspecify.annotations.Nullable;

/// A directory in memory.
final class FakeDirectory implements Directory {

  private final Map<UUID, Entry> entries = new HashMap<>();
  private final Map<String, UUID> slugs = new HashMap<>();

  /// What is in the record when a test begins.
  static FakeDirectory ofStory() {
    return new FakeDirectory()
        .timeline(BRIDGE, "mill-bridge", true)
        .timeline(FERRY, "ferry", true)
        .timeline(OLD_HARBOUR, "old-harbour", false)
        .source(COURIER, true)
        .source(NOTICE, true)
        .source(PULLED_POST, false)
        .fact(CLOSURE, BRIDGE, true)
        .fact(CRACKS, BRIDGE, true)
        .fact(OVERLOAD, BRIDGE, true)
        .fact(REOPENING, BRIDGE, true)
        .fact(RUMOUR, BRIDGE, false)
        .fact(FERRY_FARES, FERRY, true);
  }

  FakeDirectory timeline(UUID id, String slug, boolean open) {
    slugs.put(slug, id);
    return entry(id, Subject.TIMELINE, id, open);
  }

  FakeDirectory source(UUID id, boolean open) {
    return entry(id, Subject.SOURCE, null, open);
  }

  FakeDirectory fact(UUID id, UUID timelineId, boolean open) {
    return entry(id, Subject.FACT, timelineId, open);
  }

  @Override
  public Optional<Entry> find(UUID id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public Optional<UUID> timeline(String slug) {
    return Optional.ofNullable(slugs.get(slug));
  }

  private FakeDirectory entry(UUID id, Subject subject, @Nullable UUID timelineId, boolean open) {
    entries.put(id, new Entry(id, subject, timelineId, open));
    return this;
  }
}
