package org.datedrecord.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.datedrecord.edit.Batch;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.Editor;
import org.datedrecord.edit.Notes;
import org.datedrecord.edit.Rehearsal;
import org.datedrecord.edit.Verdict;

/// Makes several edits as one command, and so in one transaction. They are rehearsed while nobody
/// else can append, and what would have happened is then appended all at once: an aggregate that
/// refuses an edit would undo those before it.
final class Batches {

  private final EventStore events;
  private final RecordHead head;
  private final RecordDirectory directory;
  private final Stored stored;

  Batches(EventStore events, RecordHead head, RecordDirectory directory, Stored stored) {
    this.events = events;
    this.head = head;
    this.directory = directory;
    this.stored = stored;
  }

  /// Handles the command.
  Object make(CommandMessage<?> message) {
    Batch batch = (Batch) message.getPayload();
    long newest = head.lock().lastChange();
    List<Verdict> verdicts = new ArrayList<>();
    List<EventMessage<?>> appended = new ArrayList<>();
    RecordedPast past = new RecordedPast(stored, directory, newest).with(subjects(batch));
    try (Rehearsal rehearsal = new Rehearsal(past, Notes.inMemory())) {
      for (Edit edit : batch.edits()) {
        Verdict verdict = rehearsal.judge(batch.timelineId(), edit);
        verdicts.add(verdict);
        if (verdict instanceof Verdict.New taken) {
          appended.add(message(taken));
        }
      }
    }
    if (!appended.isEmpty()) {
      events.publish(appended);
    }
    return new Batch.Made(verdicts, newest + appended.size());
  }

  private static Set<UUID> subjects(Batch batch) {
    return Stream.concat(Stream.of(batch.timelineId()), batch.edits().stream().map(Edit::subjectId))
        .collect(Collectors.toSet());
  }

  private static EventMessage<?> message(Verdict.New taken) {
    return new GenericDomainEventMessage<>(
        taken.event().subject().name().toLowerCase(Locale.ROOT),
        taken.event().subjectId().toString(),
        taken.version() - 1,
        taken.event());
  }

  /// Begins to judge edits that are not made.
  Editor.Trial rehearse() {
    long newest = head.read().lastChange();
    return new Editor.Trial(
        new Rehearsal(new RecordedPast(stored, directory, newest), NotesOnDisk.open(stored)),
        newest);
  }
}
