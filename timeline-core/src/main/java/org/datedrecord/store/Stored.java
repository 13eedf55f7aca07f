package org.datedrecord.store;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.datedrecord.event.Happening;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happened to one subject, read from the log.
final class Stored {

  private final JdbcClient jdbc;
  private final Serializer serializer;
  private final EventUpcaster upcasters;

  Stored(JdbcClient jdbc, Serializer serializer, EventUpcaster upcasters) {
    this.jdbc = jdbc;
    this.serializer = serializer;
    this.upcasters = upcasters;
  }

  /// The events of a subject up to a change, in order.
  List<Happening> events(UUID subject, long upTo) {
    List<GenericDomainEventEntry<String>> entries =
        jdbc.sql(
                """
                select subject, sequence_number, event_id, recorded_at, type, revision, payload
                from happening where subject_id = :id and change_number <= :upTo
                order by sequence_number
                """)
            .param("id", subject.toString())
            .param("upTo", upTo)
            .query((row, n) ->
                new GenericDomainEventEntry<>(
                    row.getString(1),
                    subject.toString(),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    "{}"))
            .list();
    return entries.isEmpty() ? List.of() : read(entries.stream());
  }

  private List<Happening> read(Stream<GenericDomainEventEntry<String>> entries) {
    return EventStreamUtils.upcastAndDeserializeDomainEvents(entries, serializer, upcasters)
        .asStream()
        .map(message -> (Happening) message.getPayload())
        .toList();
  }

  /// An event as text in its present form, on one line.
  String line(Happening event) {
    SerializedObject<String> text = serializer.serialize(event, String.class);
    return text.getType().getName() + ' ' + text.getData();
  }

  /// The event of such a line.
  Happening event(String line) {
    int end = line.indexOf(' ');
    String name = line.substring(0, end);
    return serializer.deserialize(
        new SimpleSerializedObject<>(
            line.substring(end + 1), String.class, name, RecordSerializer.revisionOf(name)));
  }
}
