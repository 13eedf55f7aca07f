package org.datedrecord.edit;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.datedrecord.model.Change;
import org.datedrecord.model.Claim;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Subject;
import org.jspecify.annotations.Nullable;

/// What can be done to a fact. Each edit but the first names the version it was made against.
public sealed interface FactEdit extends Edit {

  /// The fact.
  UUID factId();

  @Override
  default Subject subject() {
    return Subject.FACT;
  }

  @Override
  default UUID subjectId() {
    return factId();
  }

  /// Brings a fact into the record.
  record ReportFact(
      @TargetAggregateIdentifier UUID factId, UUID timelineId, Claim claim, List<Evidence> evidence)
      implements FactEdit {}

  /// Corrects what it says. A new meaning is a new fact: retract the old one instead.
  record CorrectFact(
      @TargetAggregateIdentifier UUID factId,
      long version,
      Nature nature,
      List<Change> changes,
      String note,
      @Nullable Evidence evidence)
      implements FactEdit {}

  /// Adds a source for it, or against it.
  record AddEvidence(@TargetAggregateIdentifier UUID factId, long version, Evidence evidence)
      implements FactEdit {}

  /// Lets a citation count no longer.
  record WithdrawEvidence(
      @TargetAggregateIdentifier UUID factId, long version, UUID evidenceId, String note)
      implements FactEdit {}

  /// Notes that one of its actors said that it is so.
  record ConfirmFact(
      @TargetAggregateIdentifier UUID factId,
      long version,
      String party,
      String note,
      @Nullable Evidence evidence)
      implements FactEdit {}

  /// Notes that one of its actors said that it is not so.
  record DenyFact(
      @TargetAggregateIdentifier UUID factId,
      long version,
      String party,
      String note,
      @Nullable Evidence evidence)
      implements FactEdit {}

  /// Notes that the world moved on; the record was right.
  record OvertakeFact(
      @TargetAggregateIdentifier UUID factId, long version, UUID overtakenBy, String note)
      implements FactEdit {}

  /// Stands by it no longer.
  record RetractFact(
      @TargetAggregateIdentifier UUID factId,
      long version,
      Nature nature,
      String note,
      @Nullable UUID replacedBy)
      implements FactEdit {}

  /// Stands by it again.
  record ReinstateFact(@TargetAggregateIdentifier UUID factId, long version, String note)
      implements FactEdit {}
}
