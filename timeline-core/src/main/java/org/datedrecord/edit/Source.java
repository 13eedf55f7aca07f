package org.datedrecord.edit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.datedrecord.edit.SourceEdit.CorrectSourceDescription;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.SourceEdit.ReinstateSource;
import org.datedrecord.edit.SourceEdit.WithdrawSource;
import org.datedrecord.event.SourceEvent;
import org.datedrecord.event.SourceEvent.SourceRegistered;

/// One publication that facts cite. What is allowed stands in [SourceState].
@Aggregate(type = "source")
@SuppressWarnings("NullAway.Init") // The first event sets both fields, before any other edit comes.
class Source {

  @SuppressWarnings("UnusedVariable") // Axon reads it.
  @AggregateIdentifier
  private UUID id;

  private SourceState state;

  /// For Axon, which then lets the events happen again.
  Source() {}

  @CommandHandler
  Source(RegisterSource edit, Directory directory) {
    apply(SourceState.register(edit, directory));
  }

  @CommandHandler
  void handle(CorrectSourceDescription edit) {
    apply(state.correct(edit));
  }

  @CommandHandler
  void handle(WithdrawSource edit) {
    apply(state.withdraw(edit));
  }

  @CommandHandler
  void handle(ReinstateSource edit) {
    apply(state.reinstate(edit));
  }

  @EventSourcingHandler
  void on(SourceEvent event) {
    id = event.sourceId();
    state = event instanceof SourceRegistered first ? SourceState.of(first) : state.with(event);
  }
}
