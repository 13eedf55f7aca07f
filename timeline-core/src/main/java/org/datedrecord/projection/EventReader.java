package org.datedrecord.projection;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.datedrecord.event.Happening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads an event of the log in its present form, whichever form it was stored in.
@Component
public class EventReader {

  private final Serializer serializer;
  private final EventUpcaster upcasters;

  EventReader(Serializer serializer, EventUpcaster upcasters) {
    this.serializer = serializer;
    this.upcasters = upcasters;
  }

  /// An event, and what the log says of it besides.
  record Read(Happening event, Recorded recorded) {}

  /// Fails where nobody knows such an event, or where it does not say what such an event says.
  Read read(LogEntry entry) {
    GenericDomainEventEntry<String> stored =
        new GenericDomainEventEntry<>(
            entry.subject(),
            entry.subjectId().toString(),
            entry.sequence(),
            entry.eventId(),
            entry.recordedAt(),
            entry.type(),
            entry.revision(),
            entry.payload(),
            entry.metaData());
    List<? extends DomainEventMessage<?>> messages =
        EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), serializer, upcasters)
            .asStream()
            .toList();
    if (messages.size() != 1 || !(messages.getFirst().getPayload() instanceof Happening event)) {
      throw new IllegalArgumentException(
          "Nobody knows what %s of revision %s is.".formatted(entry.type(), entry.revision()));
    }
    if (!event.subjectId().equals(entry.subjectId())) {
      throw new IllegalArgumentException("The event is about " + event.subjectId() + ".");
    }
    if (!(messages.getFirst().getMetaData().get("editor") instanceof String editor)) {
      throw new IllegalArgumentException("Nobody is named as the editor.");
    }
    String batch = messages.getFirst().getMetaData().get("batch") instanceof String b ? b : null;
    return new Read(event, recorded(entry, editor, batch));
  }

  /// What can be said of an event that cannot be read.
  static Recorded recorded(LogEntry entry, String editor, @Nullable String batch) {
    return new Recorded(
        entry.change(),
        entry.sequence() + 1,
        DateTimeUtils.parseInstant(entry.recordedAt()),
        editor,
        batch);
  }
}
