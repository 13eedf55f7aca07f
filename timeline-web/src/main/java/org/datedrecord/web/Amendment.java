package org.datedrecord.web;

import java.util.List;
import java.util.stream.Collectors;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Change;
import org.datedrecord.model.When;
import org.datedrecord.view.CorrectionView;
import org.datedrecord.view.WhenView;

/// A correction as it is shown at its fact: what it says, and field by field what changed.
public record Amendment(CorrectionView correction, List<Line> lines) {

  /// One field.
  ///
  /// @param field what readers call it
  public record Line(String field, Difference difference) {}

  static Amendment of(CorrectionView correction) {
    return new Amendment(correction, correction.changes().stream().map(Amendment::line).toList());
  }

  /// "Corrected" or "Updated", as the label of the correction has it.
  public String verb() {
    return correction.nature().isCorrection() ? "Corrected" : "Updated";
  }

  private static Line line(Change change) {
    return switch (change) {
      case Change.Title c -> new Line("Title", Difference.between(c.from(), c.to()));
      case Change.Statement c -> new Line("Statement", Difference.between(c.from(), c.to()));
      case Change.Date c ->
          new Line("Date", new Difference("", words(c.from()), words(c.to()), ""));
      case Change.Actors c ->
          new Line("Who takes part", new Difference("", names(c.from()), names(c.to()), ""));
      case Change.By c ->
          new Line("Attributed to", new Difference("", party(c.from()), party(c.to()), ""));
    };
  }

  private static String words(When when) {
    return WhenView.of(when).words();
  }

  private static String names(List<Actor> actors) {
    return actors.isEmpty()
        ? "nobody"
        : actors.stream()
            .map(actor -> actor.name() + " (" + actor.role() + ")")
            .collect(Collectors.joining(", "));
  }

  private static String party(Attribution attribution) {
    String behalf = attribution.onBehalfOf();
    return attribution.party() + (behalf == null ? "" : ", for " + behalf);
  }
}
