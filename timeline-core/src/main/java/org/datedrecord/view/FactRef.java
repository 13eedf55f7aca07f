package org.datedrecord.view;

import java.util.UUID;
import org.datedrecord.model.Lifecycle;

/// A fact as it is shown where something else refers to it.
///
/// @param timeline the slug of its timeline
public record FactRef(UUID id, String timeline, String title, WhenView when, Lifecycle lifecycle) {

  /// A fact by what is shown of it elsewhere.
  public static FactRef of(FactView fact) {
    return new FactRef(fact.id(), fact.timeline(), fact.title(), fact.when(), fact.lifecycle());
  }
}
