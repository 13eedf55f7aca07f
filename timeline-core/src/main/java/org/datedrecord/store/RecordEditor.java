package org.datedrecord.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.datedrecord.edit.Batch;
import org.datedrecord.edit.Directory;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.Editor;
import org.datedrecord.model.By;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.model.StorageFull;
import org.datedrecord.model.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/// Sends edits to the aggregates, and gives each request with an idempotency key one answer.
final class RecordEditor implements Editor {

  private static final Logger LOG = LoggerFactory.getLogger(RecordEditor.class);

  private final CommandGateway commands;
  private final Directory directory;
  private final Answers answers;
  private final Room room;
  private final Batches batches;
  private final AtomicBoolean full = new AtomicBoolean();
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  RecordEditor(
      CommandGateway commands, Directory directory, Answers answers, Room room, Batches batches) {
    this.commands = commands;
    this.directory = directory;
    this.answers = answers;
    this.room = room;
    this.batches = batches;
  }

  @Override
  public Receipt make(Edit edit, By by) {
    return made(() -> makeOnce(edit, by));
  }

  @Override
  public Batch.Made makeAll(Batch batch, By by) {
    return made(() -> {
      room.require();
      return commands.sendAndWait(
          GenericCommandMessage.asCommandMessage(batch).withMetaData(about(by)));
    });
  }

  @Override
  public Trial rehearse() {
    return made(batches::rehearse);
  }

  private <T> T made(Supplier<T> work) {
    try {
      T done = work.get();
      noteRoom();
      return done;
    } catch (RuntimeException e) {
      RuntimeException told = told(e);
      if (told instanceof StorageFull) {
        noteFull(told);
      }
      throw told;
    }
  }

  private static RuntimeException told(RuntimeException failure) {
    if (failure instanceof Refused || failure instanceof Unavailable) {
      return failure;
    }
    return Outage.of(failure).<RuntimeException>map(outage -> outage).orElse(failure);
  }

  /// Says so once, and not to each editor who tries.
  private void noteFull(RuntimeException why) {
    if (full.compareAndSet(false, true)) {
      LOG.error(
          "The disk is full: no edits are taken until there is room. {}",
          NestedExceptionUtils.getMostSpecificCause(why).getMessage());
    }
  }

  private void noteRoom() {
    if (full.compareAndSet(true, false)) {
      LOG.warn("The disk has room again: edits are taken.");
    }
  }

  private Receipt makeOnce(Edit edit, By by) {
    if (by.key() == null) {
      return send(edit, by);
    }
    String request = by.editor() + '\n' + by.key();
    if (!running.add(request)) {
      throw new Refused(new Refusal.StillRunning(by.key()));
    }
    try {
      return answers.find(by).orElseGet(() -> send(edit, by));
    } finally {
      running.remove(request);
    }
  }

  @Override
  public Optional<UUID> timeline(String slug) {
    return directory.timeline(slug);
  }

  private Receipt send(Edit edit, By by) {
    room.require();
    try {
      AtomicReference<Receipt> answer =
          commands.sendAndWait(
              GenericCommandMessage.asCommandMessage(edit).withMetaData(about(by)));
      return answer.get();
    } catch (AggregateNotFoundException | IncompatibleAggregateException e) {
      // Incompatible is a stream that is there but is another kind of thing's.
      throw new Refused(new Refusal.Unknown(edit.subject(), edit.subjectId().toString()));
    } catch (AggregateStreamCreationException | ConcurrencyException e) {
      throw new Refused(new Refusal.Taken(edit.subject(), edit.subjectId().toString()));
    }
  }

  private static MetaData about(By by) {
    Map<String, Object> about = new HashMap<>();
    about.put(Answers.BY, by);
    about.put("editor", by.editor());
    about.put("requestId", by.requestId());
    if (by.key() != null) {
      about.put("idempotencyKey", by.key());
    }
    if (by.batch() != null) {
      about.put("batch", by.batch());
    }
    return MetaData.from(about);
  }
}
