package org.datedrecord.detail;

import java.util.List;
import org.datedrecord.view.FactView;
import org.datedrecord.web.Badge;
import org.datedrecord.web.Lanes;
import org.datedrecord.web.Mark;
import org.datedrecord.web.Voice;
import org.datedrecord.web.Words;

/// A fact in a few strokes: how its date is drawn, whose colour it has, who says so.
///
/// @param lane which colour it has
/// @param kicker who it is mainly about
/// @param why the line under its date
public record Sketch(
    FactView fact,
    Mark mark,
    String why,
    String lane,
    String kicker,
    List<Badge> badges,
    List<Voice> voices) {

  static Sketch of(FactView fact, Lanes lanes) {
    String actor = Lanes.mainActor(fact);
    return new Sketch(
        fact,
        Mark.of(fact.when(), Badge.isContended(fact)),
        Words.why(fact.when()),
        Lanes.style(lanes.of(actor)),
        Words.capital(actor == null ? fact.attribution().party() : actor),
        Badge.of(fact),
        Voice.of(fact.evidence()));
  }

  /// Where the fact's page stands below its timeline.
  public String below() {
    return "/facts/" + fact.id();
  }

  /// How many voices it rests on: "2 sources, 1 named origin".
  public String origins() {
    return Words.count(fact.origins().articles(), "source", "sources")
        + ", "
        + (fact.origins().named() == 0
            ? "no named origin"
            : Words.count(fact.origins().named(), "named origin", "named origins"));
  }
}
