package org.datedrecord.hint;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Reads days and months that are named: "3 July 2026", "July 3rd", "2026-07-03", "March".
final class DayReader {

  /// The first year of which all days are of the calendar that is used everywhere now.
  private static final int GREGORIAN = 1583;

  /// A year that has every day there is.
  private static final int LEAP_YEAR = 2024;

  private final Phrase phrase;
  private final YearSlots slots;

  DayReader(Phrase phrase) {
    this.phrase = phrase;
    this.slots = new YearSlots(phrase);
  }

  /// @param led whether a word before it makes the name of a month stand for a time
  @Nullable Saying read(boolean led) {
    int mark = phrase.mark();
    int weekday = phrase.takeWeekday();
    if (weekday > 0) {
      phrase.take(",");
      phrase.take("the");
      Saying day = named(false);
      if (day == null || phrase.mark() == mark) {
        phrase.back(mark);
        return null;
      }
      return checked(day, weekday);
    }
    Saying numeric = numeric(led);
    return numeric == null ? named(led) : numeric;
  }

  private @Nullable Saying numeric(boolean led) {
    int mark = phrase.mark();
    int first = phrase.takeNumber(1, 4);
    String sign = phrase.here();
    if (first >= 0 && phrase.isGlued() && "-/.".contains(sign) && phrase.take(sign)) {
      boolean yearFirst = phrase.mark() - mark == 2 && lengthAt(mark) == 4;
      int second = glued(1, 2);
      if (second >= 0 && phrase.isGlued() && phrase.take(sign)) {
        int third = glued(yearFirst ? 1 : 4, yearFirst ? 2 : 4);
        Saying day = third < 0 ? null : day(yearFirst, first, second, third);
        if (day != null) {
          return day;
        }
      } else if (yearFirst && sign.equals("-") && second > 0 && second < 13 && phrase.endsWell()) {
        Saying month = full(Stretch.month(YearMonth.of(first, second)));
        return led ? month : month.noted("It may be a number.", false);
      }
    }
    phrase.back(mark);
    return null;
  }

  private int lengthAt(int mark) {
    return phrase.tokens().raw(mark).length();
  }

  private int glued(int fewest, int most) {
    return phrase.isGlued() ? phrase.takeNumber(fewest, most) : -1;
  }

  private @Nullable Saying day(boolean yearFirst, int first, int second, int third) {
    if (yearFirst) {
      LocalDate day = date(first, second, third);
      boolean timed = day != null && time();
      if (day == null || !phrase.endsWell()) {
        return null;
      }
      Saying said = full(Stretch.day(day));
      return timed ? said.noted("The time of day is left out.", true) : said;
    }
    LocalDate european = date(third, second, first);
    LocalDate american = date(third, first, second);
    if (!phrase.endsWell()) {
      return null;
    }
    if (european == null || american == null || european.equals(american)) {
      LocalDate only = european == null ? american : european;
      return only == null ? null : full(Stretch.day(only));
    }
    return new Saying.Full(
        Stretch.day(american),
        Stretch.day(european),
        "Day and month may stand in either order.",
        false,
        "");
  }

  /// Passes over the time of a date-time, "T14:05:00+08:00".
  private boolean time() {
    if (!phrase.isGlued() || !phrase.take("t")) {
      return false;
    }
    phrase.takeNumber(2, 2);
    while (phrase.isGlued() && phrase.take(":", ".", "+", "-")) {
      phrase.takeNumber(1, 6);
    }
    if (phrase.isGlued()) {
      phrase.take("z");
    }
    return true;
  }

  private @Nullable Saying named(boolean led) {
    int mark = phrase.mark();
    Saying said = dayFirst();
    if (said == null) {
      phrase.back(mark);
      said = monthFirst(led);
    }
    if (said == null) {
      phrase.back(mark);
    }
    return said instanceof Saying.Full full ? full(full.stretch()) : said;
  }

  private @Nullable Saying dayFirst() {
    int day = phrase.takeNumber(1, 2);
    if (day < 1 || day > 31) {
      return null;
    }
    ordinalEnding();
    phrase.take("of");
    int month = phrase.isGlued() ? 0 : phrase.takeMonth();
    if (month == 0 || inYear(LEAP_YEAR, month, day) == null) {
      return null;
    }
    return slots.dated(year -> inYear(year, month, day), true);
  }

  private @Nullable Saying monthFirst(boolean led) {
    int month = phrase.takeMonth();
    if (month == 0) {
      return null;
    }
    int mark = phrase.mark();
    phrase.take("the");
    int day = phrase.takeNumber(1, 2);
    if (inYear(LEAP_YEAR, month, day) != null && !slots.hasEra()) {
      ordinalEnding();
      if (phrase.endsOrGoesOn()) {
        return slots.dated(year -> inYear(year, month, day), true);
      }
    }
    phrase.back(mark);
    Saying said = slots.dated(year -> Stretch.month(YearMonth.of(year, month)), false);
    return said instanceof Saying.Yearless && !led ? null : said;
  }

  private void ordinalEnding() {
    if (phrase.isGlued()) {
      phrase.take("st", "nd", "rd", "th");
    }
  }

  private static @Nullable Stretch inYear(int year, int month, int day) {
    LocalDate date = date(year, month, day);
    return date == null ? null : Stretch.day(date);
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Saying full(Stretch stretch) {
    Saying said = Saying.Full.of(stretch);
    return stretch.grain() == Stretch.Grain.DAY && stretch.first().getYear() < GREGORIAN
        ? said.noted("Days before 1583 may be of the Julian calendar.", false)
        : said;
  }

  /// Holds a weekday against the day that is named with it.
  private static Saying checked(Saying day, int weekday) {
    DayOfWeek named = DayOfWeek.of(weekday);
    return switch (day) {
      case Saying.Full full when full.stretch().first().getDayOfWeek() != named ->
          full.noted(
              "That day is no %s.".formatted(named.getDisplayName(TextStyle.FULL, Locale.UK)),
              false);
      case Saying.Yearless yearless ->
          new Saying.Yearless(
              onWeekday(yearless.in(), named),
              true,
              "The weekday tells the year.",
              yearless.sure(),
              yearless.sign());
      case Saying.Full _, Saying.Counted _, Saying.Vague _ -> day;
    };
  }

  private static IntFunction<@Nullable Stretch> onWeekday(
      IntFunction<@Nullable Stretch> in, DayOfWeek named) {
    return year -> {
      Stretch stretch = in.apply(year);
      return stretch != null && stretch.first().getDayOfWeek() == named ? stretch : null;
    };
  }
}
