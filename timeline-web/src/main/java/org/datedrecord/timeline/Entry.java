package org.datedrecord.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.datedrecord.time.Days;
import org.datedrecord.time.Edtf;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactRef;
import org.datedrecord.view.FactView;
import org.datedrecord.web.Badge;
import org.datedrecord.web.Lanes;
import org.datedrecord.web.Mark;
import org.datedrecord.web.Voice;
import org.datedrecord.web.Words;
import org.jspecify.annotations.Nullable;

/// A fact as it stands in the list, with all that is said of it there.
///
/// @param why the line under its date
/// @param lane which colour it has
/// @param evidence what is heard of it
/// @param replacement the fact to read instead, where it was retracted or overtaken
public record Entry(
    FactView fact,
    Mark mark,
    String why,
    String lane,
    List<EvidenceView> evidence,
    List<Badge> badges,
    List<Voice> voices,
    List<Conflict> conflicts,
    @Nullable FactRef replacement) {

  private static final int ROOM = 4;

  /// The entry's place on the page, and in every link to it.
  public static String anchor(FactView fact) {
    return "fact-" + fact.id();
  }

  /// Its place on the page.
  public String anchor() {
    return anchor(fact);
  }

  /// The first day that is stated, as days since 1970; none where no date is known.
  public @Nullable Long firstDay() {
    return day(Days::from);
  }

  /// The last.
  public @Nullable Long lastDay() {
    return day(Days::to);
  }

  private @Nullable Long day(Function<Days, @Nullable LocalDate> end) {
    Edtf edtf = fact.when().edtf();
    LocalDate day = edtf == null ? null : end.apply(edtf.stated());
    return day == null ? null : day.toEpochDay();
  }

  /// Who it is mainly about: the main actor, or who says it where nobody is named.
  public String kicker() {
    return Words.capital(
        Objects.requireNonNullElse(Lanes.mainActor(fact), fact.attribution().party()));
  }

  /// The voices there is room for: all, or the first few where there are many. The fold has them
  /// all.
  public List<Voice> loudest() {
    return voices.size() > ROOM ? voices.subList(0, ROOM - 1) : voices;
  }

  /// How many voices are left out.
  public int quieter() {
    return voices.size() - loudest().size();
  }

  /// What there is to see in the fold: "3 quotes from 2 sources".
  public String fold() {
    long sources = evidence.stream().map(e -> e.source().id()).distinct().count();
    return Words.count(evidence.size(), "quote", "quotes")
        + " from "
        + Words.count(sources, "source", "sources");
  }
}
