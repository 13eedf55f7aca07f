package org.datedrecord.hint;

import java.time.YearMonth;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Reads years and what they are divided into or make up: "2025", "287 BC", "summer 2025", "Q2
/// 2026", "the 1990s", "the 19th century".
final class YearReader {

  private static final int NONE = Integer.MIN_VALUE;
  private static final int LATEST_CENTURY = 30;
  private static final int LATEST_YEAR = 2099;

  private final Phrase phrase;
  private final YearSlots slots;

  YearReader(Phrase phrase) {
    this.phrase = phrase;
    this.slots = new YearSlots(phrase);
  }

  /// @param led whether a word before it makes a bare number or season stand for a time
  @Nullable Saying read(boolean led) {
    int mark = phrase.mark();
    Saying said = part(led);
    if (said == null) {
      phrase.back(mark);
      said = season(led);
    }
    if (said == null) {
      phrase.back(mark);
      said = decade();
    }
    if (said == null) {
      phrase.back(mark);
      said = year(led);
    }
    if (said == null) {
      phrase.back(mark);
    }
    return said;
  }

  /// A quarter, a half or a century: what begins with an ordinal, or with Q or H.
  private @Nullable Saying part(boolean led) {
    String letter = phrase.rawHere();
    if (letter.equals("Q") || letter.equals("H")) {
      phrase.step();
      int number = phrase.isGlued() ? phrase.takeNumber(1, 1) : NONE;
      int months = letter.equals("Q") ? 3 : 6;
      return phrase.endsWell() ? months(number, months, led) : null;
    }
    int number = takeOrdinal();
    phrase.takeDash();
    if (number > 0 && phrase.take("quarter")) {
      return months(number, 3, led);
    }
    if (number > 0 && phrase.take("half")) {
      return months(number, 6, false);
    }
    return number > 0 && number <= LATEST_CENTURY && phrase.take("century")
        ? century(number)
        : null;
  }

  private int takeOrdinal() {
    int number = Lexicon.ordinal(phrase.here());
    if (number > 0) {
      phrase.step();
      return number;
    }
    if (phrase.take("twenty")) {
      phrase.takeDash();
      int more = Lexicon.ordinal(phrase.here());
      phrase.step();
      return more > 0 && more < 10 ? 20 + more : NONE;
    }
    number = phrase.takeNumber(1, 2);
    return number > 0 && phrase.isGlued() && phrase.take("st", "nd", "rd", "th") ? number : NONE;
  }

  private @Nullable Saying months(int number, int many, boolean led) {
    if (number < 1 || number * many > 12) {
      return null;
    }
    phrase.take("of");
    phrase.take("the");
    Saying said =
        slots.dated(
            year -> {
              YearMonth first = YearMonth.of(year, (number - 1) * many + 1);
              return Stretch.months(first, first.plusMonths(many - 1L));
            },
            false);
    if (said == null || (said instanceof Saying.Yearless && !led)) {
      return null;
    }
    return said.noted("It is taken from the calendar year; a company's year may differ.", false);
  }

  private Saying century(int number) {
    int era = slots.takeEra();
    if (era < 0) {
      return Saying.Full.of(Stretch.centuryBefore(number - 1));
    }
    Stretch century = Stretch.century(number - 1);
    return Saying.Full.of(century)
        .noted(
            "That is %d to %d; counted strictly it begins and ends a year later."
                .formatted(century.first().getYear(), century.last().getYear()),
            true);
  }

  private @Nullable Saying season(boolean led) {
    int number = Lexicon.season(phrase.here());
    if (number == 0) {
      return null;
    }
    phrase.step();
    if (number == 24) {
      Saying winter = winter();
      if (winter != null) {
        return winter;
      }
    }
    IntFunction<@Nullable Stretch> in = year -> Stretch.season(year, number);
    Saying said = slots.dated(in, false);
    if (said instanceof Saying.Yearless) {
      // Of "the fall of Rome" nothing is said.
      return led && !phrase.here().equals("of")
          ? said.noted("Seasons are those of the north.", false)
          : null;
    }
    return number == 24 && said instanceof Saying.Full
        ? said.noted("Or the winter that ended in that year.", false)
        : said;
  }

  /// A winter with both its years: "of 2025/26".
  private @Nullable Saying winter() {
    int mark = phrase.mark();
    phrase.take("of");
    int first = phrase.takeNumber(4, 4);
    if (first > 0 && (phrase.take("/") || phrase.takeDash())) {
      int second = phrase.takeNumber(2, 4);
      if (second == (first + 1) % 100 || second == first + 1) {
        return Saying.Full.of(Stretch.season(first, 24));
      }
    }
    phrase.back(mark);
    return null;
  }

  private @Nullable Saying decade() {
    int digits = phrase.rawHere().length();
    int year = phrase.takeNumber(2, 4);
    if (year < 0 || year % 10 != 0 || digits == 3 || !phrase.isGlued()) {
      return null;
    }
    phrase.take("'", "\u2019");
    if (!phrase.isGlued() || !phrase.take("s")) {
      return null;
    }
    if (digits == 2) {
      return Saying.Counted.of(day -> decadeBefore(year / 10, day.getYear()))
          .noted("The latest such decade that had begun.", false);
    }
    Saying said = Saying.Full.of(Stretch.decade(year / 10));
    return year % 100 == 0 ? said.noted("Ten years, unless all hundred are meant.", false) : said;
  }

  private static @Nullable Stretch decadeBefore(int ten, int year) {
    int first = Math.floorDiv(year, 100) * 100 + ten * 10;
    int begun = first > year ? first - 100 : first;
    return begun < 0 ? null : Stretch.decade(begun / 10);
  }

  private @Nullable Saying year(boolean led) {
    int mark = phrase.mark();
    int digits = phrase.rawHere().length();
    int year = slots.takeYear();
    if (year == NONE) {
      return null;
    }
    Saying said = Saying.Full.of(Stretch.year(year));
    boolean bare = phrase.mark() == mark + 1 && digits == 4;
    if (!bare) {
      return said;
    }
    int quarter = quarterAfter();
    if (quarter > 0) {
      YearMonth first = YearMonth.of(year, 3 * quarter - 2);
      return Saying.Full.of(Stretch.months(first, first.plusMonths(2)))
          .noted("It is taken from the calendar year; a company's year may differ.", false);
    }
    if (!led || year > LATEST_YEAR || phrase.here().equals("%")) {
      return null;
    }
    return Lexicon.isCounted(phrase.here()) ? counted(said) : said;
  }

  private int quarterAfter() {
    int mark = phrase.mark();
    if (phrase.rawHere().equals("Q") && phrase.take("q") && phrase.isGlued()) {
      int quarter = phrase.takeNumber(1, 1);
      if (quarter > 0 && quarter < 5) {
        return quarter;
      }
    }
    phrase.back(mark);
    return 0;
  }

  /// "In 2000 cases" is no year, "in 2025 sales rose" is one: nothing tells but the sense.
  private @Nullable Saying counted(Saying said) {
    return phrase.leader().matches("in|since|during")
        ? said.noted("It may be a number of things.", false)
        : null;
  }
}
