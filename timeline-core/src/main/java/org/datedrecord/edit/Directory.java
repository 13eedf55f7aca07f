package org.datedrecord.edit;

import java.util.Optional;
import java.util.UUID;
import org.datedrecord.model.Subject;
import org.jspecify.annotations.Nullable;

/// What an edit must know of subjects other than its own. It is exact: it holds every event that is
/// on disk, and none can be appended while an edit is being decided.
public interface Directory {

  /// The subject with this id, whatever its kind.
  Optional<Entry> find(UUID id);

  /// The timeline with this slug.
  Optional<UUID> timeline(String slug);

  /// What is known of a subject.
  ///
  /// @param timelineId the timeline it belongs to; none for a source
  /// @param open false for a closed timeline, a withdrawn source, a retracted fact and a settled
  ///   contention
  record Entry(UUID id, Subject subject, @Nullable UUID timelineId, boolean open) {}
}
