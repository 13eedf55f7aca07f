package org.datedrecord.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.view.CorrectionView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.RetractionView;
import org.datedrecord.web.FieldChange;
import org.datedrecord.web.Lanes;
import org.datedrecord.web.Words;
import org.jspecify.annotations.Nullable;

/// What became of a fact between two moments of the record.
///
/// @param lines field by field what it says otherwise
/// @param reasons what the editors said of it
public record Delta(Sketch sketch, Kind kind, List<FieldChange> lines, List<String> reasons) {

  /// What became of it, in the order in which readers are told.
  public enum Kind {
    ADDED("Added"),
    CORRECTED("Corrected or updated"),
    RETRACTED("Retracted"),
    REINSTATED("Reinstated"),
    /// Evidence came or went, its subject answered, the world moved on.
    OTHERWISE("Changed otherwise");

    private final String heading;

    Kind(String heading) {
      this.heading = heading;
    }

    /// The heading over all of the kind.
    public String heading() {
      return heading;
    }
  }

  /// What became of a fact; empty where it came and went without ever standing.
  ///
  /// @param before the fact at the first moment; none where it had not been recorded
  /// @param from the change of the first moment
  static Optional<Delta> between(
      @Nullable FactView before, @Nullable FactView after, long from, Lanes lanes) {
    if (after == null) {
      return Optional.empty();
    }
    List<FieldChange> lines = before == null ? List.of() : FieldChange.between(before, after);
    return Optional.of(
        new Delta(
            Sketch.of(after, lanes), kind(before, after, lines), lines, reasons(after, from)));
  }

  private static Kind kind(@Nullable FactView before, FactView after, List<FieldChange> lines) {
    boolean stands = after.lifecycle() == Lifecycle.ACTIVE;
    boolean stood = before != null && before.lifecycle() == Lifecycle.ACTIVE;
    if (!stands && (stood || before == null)) {
      return Kind.RETRACTED;
    }
    if (before == null) {
      return Kind.ADDED;
    }
    if (stands && !stood) {
      return Kind.REINSTATED;
    }
    return lines.isEmpty() ? Kind.OTHERWISE : Kind.CORRECTED;
  }

  private static List<String> reasons(FactView after, long from) {
    List<String> reasons = new ArrayList<>();
    RetractionView retraction = after.retraction();
    if (retraction != null && retraction.change() > from) {
      reasons.add(
          reason("Retraction", retraction.note(), retraction.editor(), retraction.recordedAt()));
    }
    for (CorrectionView correction : after.corrections()) {
      if (correction.change() > from) {
        reasons.add(
            reason(
                correction.label(),
                correction.note(),
                correction.editor(),
                correction.recordedAt()));
      }
    }
    return List.copyOf(reasons);
  }

  private static String reason(String what, String note, String editor, Instant at) {
    return what + " of " + Words.day(at) + ", by " + editor + ": " + note;
  }
}
