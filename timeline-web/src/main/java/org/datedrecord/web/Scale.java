package org.datedrecord.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A stretch of days laid out from 0 to 100, and the calendar lines in it.
///
/// @param start the first day, as days since 1970
/// @param days how many there are
record Scale(long start, double days) {

  private static final int MOST_TICKS = 7;
  private static final int LAST_LABEL = 94;
  private static final int[] MONTHS = {1, 2, 3, 6};

  /// The scale for some days, with room on both sides.
  static Scale around(LocalDate from, LocalDate to) {
    long days = to.toEpochDay() - from.toEpochDay() + 1;
    long room = Math.max(2, days / 40);
    return new Scale(from.toEpochDay() - room, (double) days + 2 * room);
  }

  /// Where a day is.
  ///
  /// @param part how much of the day has passed: 0 at its beginning, 1 at its end
  double place(LocalDate day, double part) {
    return (day.toEpochDay() - start + part) * 100 / days;
  }

  /// A place as it is written in a drawing.
  static String percent(double place) {
    String text = String.format(Locale.ROOT, "%.2f", place).replaceAll("\\.?0+$", "");
    return text + "%";
  }

  /// The lines of the calendar: as fine as leaves room for their labels.
  List<Strip.Tick> ticks() {
    for (int step : MONTHS) {
      if (days / (30.4 * step) <= MOST_TICKS) {
        return months(step);
      }
    }
    long step = 1;
    while (days / (365.25 * step) > MOST_TICKS) {
      step = Long.toString(step).startsWith("2") ? step / 2 * 5 : step * 2;
    }
    return years(step);
  }

  private List<Strip.Tick> months(int step) {
    LocalDate day = LocalDate.ofEpochDay(start).withDayOfMonth(1);
    day = day.minusMonths((day.getMonthValue() - 1) % step);
    List<Strip.Tick> ticks = new ArrayList<>();
    for (; place(day, 0) <= 100; day = day.plusMonths(step)) {
      if (place(day, 0) >= 0) {
        String name = day.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, Locale.UK);
        boolean named = ticks.isEmpty() || day.getMonthValue() <= step;
        ticks.add(tick(day, named ? name + " " + Words.year(day.getYear()) : name));
      }
    }
    return ticks;
  }

  private List<Strip.Tick> years(long step) {
    long year = Math.floorDiv(LocalDate.ofEpochDay(start).getYear(), step) * step;
    List<Strip.Tick> ticks = new ArrayList<>();
    for (; year < 999_999_999; year += step) {
      LocalDate day = LocalDate.of((int) year, 1, 1);
      if (place(day, 0) > 100) {
        break;
      }
      if (place(day, 0) >= 0) {
        ticks.add(tick(day, Words.year((int) year)));
      }
    }
    return ticks;
  }

  private Strip.Tick tick(LocalDate day, String label) {
    double place = place(day, 0);
    return new Strip.Tick(percent(place), place > LAST_LABEL ? "" : label);
  }
}
