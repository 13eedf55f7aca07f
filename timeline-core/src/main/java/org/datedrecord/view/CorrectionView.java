package org.datedrecord.view;

import java.time.Instant;
import java.util.List;
import org.datedrecord.model.Change;
import org.datedrecord.model.Nature;

/// A correction as readers see it.
///
/// @param nature why it was needed
/// @param note what the editors say of it
/// @param changes what changed, field by field
/// @param editor who corrected it
/// @param recordedAt when
/// @param change the number of the change
public record CorrectionView(
    Nature nature,
    String note,
    List<Change> changes,
    String editor,
    Instant recordedAt,
    long change) {

  /// The word readers see: "Correction", or "Update" where nothing was wrong.
  public String label() {
    return nature.isCorrection() ? "Correction" : "Update";
  }
}
