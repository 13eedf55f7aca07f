package org.datedrecord.hint;

import org.jspecify.annotations.Nullable;

/// Reads one date, with what makes it approximate ("c. 287 BC") or names no more than it does
/// ("late March").
final class PointReader {

  private final Phrase phrase;
  private final DayReader days;
  private final CountReader counts;
  private final YearReader years;
  private boolean vague;

  PointReader(Phrase phrase) {
    this.phrase = phrase;
    this.days = new DayReader(phrase);
    this.counts = new CountReader(phrase);
    this.years = new YearReader(phrase);
  }

  /// Whether what was read last names no days within it: "late March".
  boolean isVague() {
    return vague;
  }

  /// @param led whether a word before it makes a bare month, season or year stand for a time
  @Nullable Saying read(boolean led) {
    int mark = phrase.mark();
    phrase.take("the");
    boolean approximate = takeApproximate();
    Saying said = placed(led || approximate);
    if (said == null) {
      phrase.back(mark);
      return null;
    }
    return approximate ? said.approximate() : said;
  }

  private boolean takeApproximate() {
    if (phrase.take("c", "ca")) {
      phrase.take(".");
      return true;
    }
    return phrase.take("circa", "about", "around", "approximately", "roughly")
        || phrase.takeAll("sometime", "in");
  }

  private @Nullable Saying placed(boolean led) {
    int mark = phrase.mark();
    vague = takePlace();
    Saying said = vague ? plain(true) : null;
    if (said != null) {
      return said.noted("Which part of that is meant is not said in days.", true);
    }
    vague = false;
    phrase.back(mark);
    return plain(led);
  }

  /// Passes over "early", "mid-", "the end of".
  private boolean takePlace() {
    if (phrase.take("early", "mid", "late", "earlier", "later")) {
      phrase.takeDash();
      phrase.take("in");
      return true;
    }
    if (phrase.take("beginning", "start", "middle", "end") && phrase.take("of")) {
      phrase.take("the");
      return true;
    }
    return false;
  }

  private @Nullable Saying plain(boolean led) {
    phrase.take("the");
    Saying said = days.read(led);
    if (said == null) {
      said = counts.read();
    }
    return said == null ? years.read(led) : said;
  }
}
