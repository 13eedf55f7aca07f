package org.datedrecord.edit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.datedrecord.edit.FactEdit.AddEvidence;
import org.datedrecord.edit.FactEdit.ConfirmFact;
import org.datedrecord.edit.FactEdit.CorrectFact;
import org.datedrecord.edit.FactEdit.DenyFact;
import org.datedrecord.edit.FactEdit.OvertakeFact;
import org.datedrecord.edit.FactEdit.ReinstateFact;
import org.datedrecord.edit.FactEdit.ReportFact;
import org.datedrecord.edit.FactEdit.RetractFact;
import org.datedrecord.edit.FactEdit.WithdrawEvidence;
import org.datedrecord.event.FactEvent;
import org.datedrecord.event.FactEvent.FactReported;

/// One reported fact and all that editors later said of it. What is allowed stands in [FactState].
@Aggregate(type = "fact")
@SuppressWarnings("NullAway.Init") // The first event sets both fields, before any other edit comes.
class Fact {

  @SuppressWarnings("UnusedVariable") // Axon reads it.
  @AggregateIdentifier
  private UUID id;

  private FactState state;

  /// For Axon, which then lets the events happen again.
  Fact() {}

  @CommandHandler
  Fact(ReportFact edit, Directory directory) {
    apply(FactState.report(edit, directory));
  }

  @CommandHandler
  void handle(CorrectFact edit, Directory directory) {
    apply(state.correct(edit, directory));
  }

  @CommandHandler
  void handle(AddEvidence edit, Directory directory) {
    apply(state.add(edit, directory));
  }

  @CommandHandler
  void handle(WithdrawEvidence edit) {
    apply(state.withdraw(edit));
  }

  @CommandHandler
  void handle(ConfirmFact edit, Directory directory) {
    apply(state.confirm(edit, directory));
  }

  @CommandHandler
  void handle(DenyFact edit, Directory directory) {
    apply(state.deny(edit, directory));
  }

  @CommandHandler
  void handle(OvertakeFact edit, Directory directory) {
    apply(state.overtake(edit, directory));
  }

  @CommandHandler
  void handle(RetractFact edit, Directory directory) {
    apply(state.retract(edit, directory));
  }

  @CommandHandler
  void handle(ReinstateFact edit) {
    apply(state.reinstate(edit));
  }

  @EventSourcingHandler
  void on(FactEvent event) {
    id = event.factId();
    state = event instanceof FactReported first ? FactState.of(first) : state.with(event);
  }
}
