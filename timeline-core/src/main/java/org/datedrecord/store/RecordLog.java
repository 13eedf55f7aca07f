package org.datedrecord.store;

import static org.axonframework.common.DateTimeUtils.formatInstant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.datedrecord.event.Happening;
import org.datedrecord.model.Receipt;
import org.datedrecord.signal.Signal;
import org.datedrecord.signal.Signals;

/// The log on disk. It differs from the stock engine in who numbers the events: the head of the
/// record does, under a lock, and not a sequence of the database, whose numbers are drawn before
/// the commit and can overtake one another. The time of recording is set here as well and never
/// runs backward, so that "as of an instant" and "as of a change" are one order.
final class RecordLog extends JdbcEventStorageEngine {

  /// The key under which the receipt of the event just appended is left in the unit of work.
  static final String RECEIPT = Receipt.class.getName();

  static final EventSchema SCHEMA =
      EventSchema.builder()
          .eventTable("happening")
          .globalIndexColumn("change_number")
          .eventIdentifierColumn("event_id")
          .typeColumn("subject")
          .aggregateIdentifierColumn("subject_id")
          .sequenceNumberColumn("sequence_number")
          .timestampColumn("recorded_at")
          .payloadTypeColumn("type")
          .payloadRevisionColumn("revision")
          .payloadColumn("payload")
          .metaDataColumn("meta_data")
          .build();

  private static final String INSERT =
      """
      insert into happening (change_number, event_id, subject, subject_id, sequence_number,
        recorded_at, type, revision, payload, meta_data)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final RecordHead head;
  private final RecordDirectory directory;
  private final Signals signals;

  RecordLog(Builder builder, RecordHead head, RecordDirectory directory, Signals signals) {
    super(builder);
    this.head = head;
    this.directory = directory;
    this.signals = signals;
  }

  @Override
  protected PreparedStatement appendEvents(
      Connection connection, List<? extends EventMessage<?>> events, Serializer serializer)
      throws SQLException {
    RecordHead.Head before = head.lock();
    Instant at = notBefore(before.recordedAt());
    long change = before.lastChange();
    directory.note(events.stream().map(event -> (Happening) event.getPayload()).toList());
    PreparedStatement insert = connection.prepareStatement(INSERT);
    MetaData about = MetaData.emptyInstance();
    String written = "";
    for (EventMessage<?> message : events) {
      DomainEventMessage<?> event = (DomainEventMessage<?>) message;
      Happening happening = (Happening) event.getPayload();
      SerializedObject<String> payload = event.serializePayload(serializer, String.class);
      insert.setLong(1, ++change);
      insert.setString(2, event.getIdentifier());
      insert.setString(3, event.getType());
      insert.setString(4, event.getAggregateIdentifier());
      insert.setLong(5, event.getSequenceNumber());
      insert.setString(6, formatInstant(at));
      insert.setString(7, payload.getType().getName());
      insert.setString(8, payload.getType().getRevision());
      insert.setString(9, payload.getData());
      if (written.isEmpty() || !about.equals(event.getMetaData())) {
        about = event.getMetaData();
        written = event.serializeMetaData(serializer, String.class).getData();
      }
      insert.setString(10, written);
      insert.addBatch();
      leaveReceipt(happening, event.getSequenceNumber() + 1, change, at);
    }
    head.advance(new RecordHead.Head(change, at));
    signals.say(Signal.RECORDED);
    return insert;
  }

  /// There are no snapshots: a stream holds what editors said of one fact, and is short.
  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
    return Optional.empty();
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
    return Stream.empty();
  }

  private static Instant notBefore(Instant earlier) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return now.isBefore(earlier) ? earlier : now;
  }

  private static void leaveReceipt(Happening event, long version, long change, Instant at) {
    UUID id = event.subjectId();
    CurrentUnitOfWork.ifStarted(work ->
        work.root()
            .resources()
            .put(RECEIPT, new Receipt(event.subject(), id, version, change, at)));
  }
}
