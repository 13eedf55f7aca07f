package org.datedrecord.edit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.datedrecord.edit.ContentionEdit.AddAccount;
import org.datedrecord.edit.ContentionEdit.OpenContention;
import org.datedrecord.edit.ContentionEdit.RemoveAccount;
import org.datedrecord.edit.ContentionEdit.ReopenContention;
import org.datedrecord.edit.ContentionEdit.SettleContention;
import org.datedrecord.event.ContentionEvent;
import org.datedrecord.event.ContentionEvent.ContentionOpened;

/// A question that two or more facts answer differently. What is allowed stands in
/// [ContentionState].
@Aggregate(type = "contention")
@SuppressWarnings("NullAway.Init") // The first event sets both fields, before any other edit comes.
class Contention {

  @SuppressWarnings("UnusedVariable") // Axon reads it.
  @AggregateIdentifier
  private UUID id;

  private ContentionState state;

  /// For Axon, which then lets the events happen again.
  Contention() {}

  @CommandHandler
  Contention(OpenContention edit, Directory directory) {
    apply(ContentionState.open(edit, directory));
  }

  @CommandHandler
  void handle(AddAccount edit, Directory directory) {
    apply(state.add(edit, directory));
  }

  @CommandHandler
  void handle(RemoveAccount edit) {
    apply(state.remove(edit));
  }

  @CommandHandler
  void handle(SettleContention edit) {
    apply(state.settle(edit));
  }

  @CommandHandler
  void handle(ReopenContention edit) {
    apply(state.reopen(edit));
  }

  @EventSourcingHandler
  void on(ContentionEvent event) {
    id = event.contentionId();
    state = event instanceof ContentionOpened first ? ContentionState.of(first) : state.with(event);
  }
}
