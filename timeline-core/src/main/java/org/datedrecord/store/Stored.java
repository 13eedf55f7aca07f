package org.datedrecord.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /// The events of subjects up to a change, of each in order; nothing of one that is not there.
  Map<UUID, List<Happening>> events(Collection<UUID> subjects, long upTo) {
    List<GenericDomainEventEntry<String>> entries =
        jdbc.sql(
                """
                select subject, subject_id, sequence_number, event_id, recorded_at, type, revision,
                  payload
                from happening where subject_id in (:ids) and change_number <= :upTo
                order by subject_id, sequence_number
                """)
            .param("ids", subjects.stream().map(UUID::toString).toList())
            .param("upTo", upTo)
            .query((row, n) ->
                new GenericDomainEventEntry<>(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    "{}"))
            .list();
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
            entries.stream(), serializer, upcasters)
        .asStream()
        .map(message -> (Happening) message.getPayload())
        .collect(Collectors.groupingBy(Happening::subjectId));
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
