package org.datedrecord.hint;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Reads what is counted from the day of publication: "last month", "on Friday", "this spring".
final class CountReader {

  private static final int NONE = Integer.MIN_VALUE;
  private static final String CUSTOM = "Another one may be meant.";

  private final Phrase phrase;

  CountReader(Phrase phrase) {
    this.phrase = phrase;
  }

  @Nullable Saying read() {
    int mark = phrase.mark();
    Saying said = day();
    if (said == null) {
      phrase.back(mark);
      said = weekday();
    }
    if (said == null) {
      phrase.back(mark);
      said = new AgoReader(phrase).read();
    }
    if (said == null) {
      phrase.back(mark);
      said = directed();
    }
    if (said == null) {
      phrase.back(mark);
    }
    return said;
  }

  /// -1 for "last", 0 for "this", 1 for "next"; the least integer for anything else.
  static int direction(String word) {
    return switch (word) {
      case "last" -> -1;
      case "this", "current" -> 0;
      case "next", "coming" -> 1;
      default -> NONE;
    };
  }

  private @Nullable Saying day() {
    if (phrase.takeAll("day", "before", "yesterday")) {
      return daysOn(-2);
    }
    if (phrase.takeAll("day", "after", "tomorrow")) {
      return daysOn(2);
    }
    if (phrase.takeAll("last", "night")) {
      return daysOn(-1).noted("The night may have gone on into the next day.", false);
    }
    int mark = phrase.mark();
    if (phrase.take("this") && phrase.take("morning", "afternoon", "evening")) {
      return daysOn(0);
    }
    phrase.back(mark);
    String word = phrase.here();
    phrase.step();
    return switch (word) {
      case "yesterday" -> daysOn(-1);
      case "today", "tonight" -> daysOn(0);
      case "tomorrow" -> daysOn(1);
      default -> null;
    };
  }

  private static Saying daysOn(int days) {
    return Saying.Counted.of(day -> Stretch.day(day.plusDays(days)));
  }

  /// By the custom of reports a weekday is the latest one, today included.
  private @Nullable Saying weekday() {
    boolean isLong = phrase.here().length() > 5;
    int weekday = phrase.takeWeekday();
    if (weekday == 0 || !isLong || isName()) {
      return null;
    }
    DayOfWeek named = DayOfWeek.of(weekday);
    return Saying.Counted.of(day -> latest(day, named))
        .noted("By custom it is the latest one, that day included.", false);
  }

  /// "Black Friday", "Sunday Times".
  private boolean isName() {
    return phrase
            .leader()
            .matches("black|good|cyber|ash|palm|easter|whit|super|giving|bloody|shrove|maundy")
        || phrase.here().matches("times|telegraph|mirror|mail|post|herald|express");
  }

  private static Stretch latest(LocalDate day, DayOfWeek named) {
    return Stretch.day(day.with(TemporalAdjusters.previousOrSame(named)));
  }

  private @Nullable Saying directed() {
    int count = direction(phrase.here());
    phrase.step();
    if (count == NONE) {
      return null;
    }
    int weekday = phrase.takeWeekday();
    if (weekday > 0) {
      return weekday(count, DayOfWeek.of(weekday));
    }
    int month = phrase.takeMonth();
    if (month > 0) {
      return month(count, month);
    }
    int season = Lexicon.season(phrase.here());
    String unit = phrase.here();
    phrase.step();
    if (season > 0) {
      return season(count, season);
    }
    return switch (unit) {
      case "month" ->
          Saying.Counted.of(day -> Stretch.month(YearMonth.from(day).plusMonths(count)));
      case "year" -> Saying.Counted.of(day -> Stretch.year(day.getYear() + count));
      case "week", "weekend" -> week(count, unit.equals("weekend"));
      case "quarter" -> quarter(count);
      case "decade", "century" -> many(count, unit.equals("decade") ? 10 : 100);
      default -> null;
    };
  }

  private static Saying weekday(int count, DayOfWeek named) {
    Saying.Counted said =
        switch (count) {
          case -1 -> Saying.Counted.of(day -> latest(day.minusDays(1), named));
          case 0 -> Saying.Counted.of(day -> Stretch.day(monday(day).with(named)));
          default -> Saying.Counted.of(day -> Stretch.day(day.with(TemporalAdjusters.next(named))));
        };
    return said.noted(CUSTOM, false);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Saying week(int count, boolean end) {
    Saying said =
        Saying.Counted.of(day -> {
          LocalDate monday = monday(day).plusWeeks(count);
          return Stretch.days(end ? monday.plusDays(5) : monday, monday.plusDays(6));
        });
    return said.noted("Weeks are counted from Monday to Sunday.", false);
  }

  private static Saying month(int count, int number) {
    if (count == 0) {
      return Saying.Counted.of(day -> Stretch.month(YearMonth.of(day.getYear(), number)));
    }
    Saying.Counted said =
        Saying.Counted.of(day -> {
          YearMonth now = YearMonth.from(day);
          YearMonth same = YearMonth.of(day.getYear(), number);
          boolean over = count < 0 ? same.isBefore(now) : same.isAfter(now);
          return Stretch.month(over ? same : same.plusYears(count));
        });
    return said.noted(CUSTOM, false);
  }

  private static Saying season(int count, int number) {
    Saying.Counted said =
        Saying.Counted.of(day -> {
          Stretch same = Stretch.season(day.getYear(), number);
          Stretch before = Stretch.season(day.getYear() - 1, number);
          if (!day.isAfter(before.last())) {
            same = before;
          }
          int year = same.first().getYear();
          boolean fits =
              count == 0 || (count < 0 ? same.last().isBefore(day) : same.first().isAfter(day));
          return fits ? same : Stretch.season(year + count, number);
        });
    return said.noted(count == 0 ? "Seasons are those of the north." : CUSTOM, false);
  }

  private static Saying quarter(int count) {
    Saying said =
        Saying.Counted.of(day -> {
          YearMonth first =
              YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1)
                  .plusMonths(3L * count);
          return Stretch.months(first, first.plusMonths(2));
        });
    return said.noted("It is taken from the calendar year; a company's year may differ.", false);
  }

  private static Saying many(int count, int years) {
    Saying said =
        Saying.Counted.of(day -> {
          int leading = Math.floorDiv(day.getYear(), years) + count;
          return years == 10 ? Stretch.decade(leading) : Stretch.century(leading);
        });
    return said.noted(CUSTOM, false);
  }
}
