package org.datedrecord.event;

import java.util.List;
import java.util.UUID;
import org.datedrecord.model.Change;
import org.datedrecord.model.Claim;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Subject;
import org.jspecify.annotations.Nullable;

/// What happens to a fact.
public sealed interface FactEvent extends Happening {

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

  /// A fact entered the record.
  record FactReported(UUID factId, UUID timelineId, Claim claim, List<Evidence> evidence)
      implements FactEvent {}

  /// What it says was corrected, field by field. The evidence, if any, is the reason.
  record FactCorrected(
      UUID factId, Nature nature, List<Change> changes, String note, @Nullable Evidence evidence)
      implements FactEvent {}

  /// Another source was found for it, or against it.
  record EvidenceAdded(UUID factId, Evidence evidence) implements FactEvent {}

  /// A citation no longer counts.
  record EvidenceWithdrawn(UUID factId, UUID evidenceId, String note) implements FactEvent {}

  /// One of its actors said that it is so.
  record FactConfirmed(UUID factId, String party, String note, @Nullable Evidence evidence)
      implements FactEvent {}

  /// One of its actors said that it is not so.
  record FactDenied(UUID factId, String party, String note, @Nullable Evidence evidence)
      implements FactEvent {}

  /// The world moved on; the record was right.
  record FactOvertaken(UUID factId, UUID overtakenBy, String note) implements FactEvent {}

  /// The record no longer stands by it.
  record FactRetracted(UUID factId, Nature nature, String note, @Nullable UUID replacedBy)
      implements FactEvent {}

  /// The record stands by it again.
  record FactReinstated(UUID factId, String note) implements FactEvent {}
}
