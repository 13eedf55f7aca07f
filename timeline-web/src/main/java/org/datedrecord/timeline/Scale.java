package org.datedrecord.timeline;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.datedrecord.web.Words;

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
    long room = Math.max(2, (to.toEpochDay() - from.toEpochDay()) / 40);
    long start = Math.max(LocalDate.MIN.toEpochDay(), from.toEpochDay() - room);
    return new Scale(start, (double) to.toEpochDay() + 1 + room - start);
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

  // Months and years are counted as numbers here: the calendar has a last one.
  private List<Strip.Tick> months(int step) {
    LocalDate first = LocalDate.ofEpochDay(start);
    long month = Math.floorDiv(first.getYear() * 12L + first.getMonthValue() - 1, step) * step;
    List<Strip.Tick> ticks = new ArrayList<>();
    for (; isInside(month); month += step) {
      LocalDate day = firstDay(month);
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
    for (; isInside(year * 12); year += step) {
      if (year >= Year.MIN_VALUE && place(firstDay(year * 12), 0) >= 0) {
        ticks.add(tick(firstDay(year * 12), Words.year((int) year)));
      }
    }
    return ticks;
  }

  private boolean isInside(long month) {
    long year = Math.floorDiv(month, 12);
    return year < Year.MIN_VALUE || (year <= Year.MAX_VALUE && place(firstDay(month), 0) <= 100);
  }

  private static LocalDate firstDay(long month) {
    return LocalDate.of((int) Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1, 1);
  }

  private Strip.Tick tick(LocalDate day, String label) {
    double place = place(day, 0);
    return new Strip.Tick(percent(place), place > LAST_LABEL ? "" : label);
  }
}
