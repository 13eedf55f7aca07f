package org.datedrecord.edit;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Subject;

/// What can be done to a source. Each edit but the first names the version it was made against.
public sealed interface SourceEdit extends Edit {

  /// The source.
  UUID sourceId();

  @Override
  default Subject subject() {
    return Subject.SOURCE;
  }

  @Override
  default UUID subjectId() {
    return sourceId();
  }

  /// Makes a publication citable.
  record RegisterSource(@TargetAggregateIdentifier UUID sourceId, Publication publication)
      implements SourceEdit {}

  /// Corrects our description of it. `from` must be what the record says now.
  record CorrectSourceDescription(
      @TargetAggregateIdentifier UUID sourceId,
      long version,
      Nature nature,
      Publication from,
      Publication to,
      String note)
      implements SourceEdit {}

  /// Notes that its publisher pulled it.
  record WithdrawSource(@TargetAggregateIdentifier UUID sourceId, long version, String note)
      implements SourceEdit {}

  /// Notes that its publisher put it back.
  record ReinstateSource(@TargetAggregateIdentifier UUID sourceId, long version, String note)
      implements SourceEdit {}
}
