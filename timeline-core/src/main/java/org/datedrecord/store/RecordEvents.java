package org.datedrecord.store;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/// The log as Axon serves it, which can also be told to look for what another node appended.
final class RecordEvents extends EmbeddedEventStore {

  RecordEvents(Builder builder) {
    super(builder);
  }

  /// Looks now, and not at the next second, if anybody here reads along.
  void look() {
    afterCommit(List.of());
  }
}
