package org.datedrecord.event;

import java.util.UUID;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Subject;

/// What happens to a source.
public sealed interface SourceEvent extends Happening {

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

  /// A publication can be cited from now on.
  record SourceRegistered(UUID sourceId, Publication publication) implements SourceEvent {}

  /// Our description of it was corrected.
  record SourceDescriptionCorrected(
      UUID sourceId, Nature nature, Publication from, Publication to, String note)
      implements SourceEvent {}

  /// Its publisher pulled it; the facts that cite it need review.
  record SourceWithdrawn(UUID sourceId, String note) implements SourceEvent {}

  /// Its publisher put it back.
  record SourceReinstated(UUID sourceId, String note) implements SourceEvent {}
}
