package org.datedrecord.edit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.event.Happening;

/// What was recorded up to one change.
public interface Past {

  /// What happened to a subject, in order; nothing where there is none with this id.
  List<Happening> of(UUID subject);

  /// The timeline with this slug.
  Optional<UUID> timeline(String slug);
}
