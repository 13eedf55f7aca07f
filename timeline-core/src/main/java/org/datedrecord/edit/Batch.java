package org.datedrecord.edit;

import java.util.List;
import java.util.UUID;

/// Several edits of one timeline and of the sources it cites, to be made one after another.
///
/// @param timelineId the timeline; an edit of another one is rejected
public record Batch(UUID timelineId, List<Edit> edits) {

  public Batch {
    edits = List.copyOf(edits);
  }

  /// What came of them.
  ///
  /// @param verdicts one for each edit, in order
  /// @param change the newest change of the record from then on
  public record Made(List<Verdict> verdicts, long change) {

    public Made {
      verdicts = List.copyOf(verdicts);
    }
  }
}
