package org.datedrecord.time;

import java.time.LocalDate;
import java.time.YearMonth;

/// A part of the calendar that has a name of its own: a day, a month, a season, a year, a decade.
///
/// Years are counted as ISO 8601 does: the year before year 1 is year 0. The text of each part is
/// its canonical form.
sealed interface CalendarPart {
  /// The days it covers, both ends given.
  Days days();

  /// The finest unit that is known of it.
  Precision precision();

  /// A day, `2026-07-03`.
  record Day(LocalDate date) implements CalendarPart {
    public Day {
      requireFourDigits(date.getYear());
    }

    @Override
    public Days days() {
      return new Days(date, date);
    }

    @Override
    public Precision precision() {
      return Precision.DAY;
    }

    @Override
    public String toString() {
      return date.toString();
    }
  }

  /// A month, `2026-07`.
  record Month(YearMonth month) implements CalendarPart {
    public Month {
      requireFourDigits(month.getYear());
    }

    @Override
    public Days days() {
      return new Days(month.atDay(1), month.atEndOfMonth());
    }

    @Override
    public Precision precision() {
      return Precision.MONTH;
    }

    @Override
    public String toString() {
      return month.toString();
    }
  }

  /// A season, `2026-21`: three whole months, as meteorologists of the northern hemisphere count
  /// them.
  ///
  /// @param number 21 spring (March to May), 22 summer, 23 autumn, 24 winter (December to February
  ///   of the next year)
  record Season(int year, int number) implements CalendarPart {
    public Season {
      requireFourDigits(year);
      if (number < 21 || number > 24) {
        throw new IllegalArgumentException("season " + number + " is not one of 21 to 24");
      }
    }

    @Override
    public Days days() {
      LocalDate first = LocalDate.of(year, 3 * (number - 20), 1);
      return new Days(first, first.plusMonths(3).minusDays(1));
    }

    @Override
    public Precision precision() {
      return Precision.SEASON;
    }

    @Override
    public String toString() {
      return new Year(year) + "-" + number;
    }
  }

  /// A year, `2026`, `-0043` or, with more than four digits, `Y-17000`.
  record Year(int year) implements CalendarPart {
    /// The farthest year there is, on both sides: `java.time` counts no further.
    static final int FARTHEST = java.time.Year.MAX_VALUE;

    public Year {
      if (Math.abs((long) year) > FARTHEST) {
        throw new IllegalArgumentException("year " + year + " is beyond ±" + FARTHEST);
      }
    }

    @Override
    public Days days() {
      return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    @Override
    public Precision precision() {
      return Precision.YEAR;
    }

    @Override
    public String toString() {
      return Math.abs(year) > 9999 ? "Y" + year : digits(year < 0, Math.abs(year), 4);
    }
  }

  /// A decade or a century, `201X` or `20XX`; before year 0 the digits count backwards, so that
  /// `-004X` is -0049 to -0040.
  ///
  /// @param leading the digits that are known
  /// @param unspecified how many digits are not: 1 or 2
  record Years(boolean negative, int leading, int unspecified) implements CalendarPart {
    public Years {
      if (unspecified < 1
          || unspecified > 2
          || leading < 0
          || leading >= (unspecified == 1 ? 1000 : 100)) {
        throw new IllegalArgumentException(
            leading + " with " + unspecified + " times X is no year");
      }
    }

    int first() {
      return negative ? -highest() : lowest();
    }

    /// There is no year -0000, so `-000X` ends with -0001.
    int last() {
      return negative ? Math.min(-1, -lowest()) : highest();
    }

    private int lowest() {
      return leading * width();
    }

    private int highest() {
      return lowest() + width() - 1;
    }

    private int width() {
      return unspecified == 1 ? 10 : 100;
    }

    @Override
    public Days days() {
      return new Year(first()).days().through(new Year(last()).days());
    }

    @Override
    public Precision precision() {
      return unspecified == 1 ? Precision.DECADE : Precision.CENTURY;
    }

    @Override
    public String toString() {
      return digits(negative, leading, 4 - unspecified) + "X".repeat(unspecified);
    }
  }

  /// Some day of a known month, `2026-06-XX`.
  record SomeDay(Month month) implements CalendarPart {
    @Override
    public Days days() {
      return month.days();
    }

    @Override
    public Precision precision() {
      return month.precision();
    }

    @Override
    public String toString() {
      return month + "-XX";
    }
  }

  /// Some month of a known year, `2026-XX`.
  record SomeMonth(Year year) implements CalendarPart {
    @Override
    public Days days() {
      return year.days();
    }

    @Override
    public Precision precision() {
      return year.precision();
    }

    @Override
    public String toString() {
      return year + "-XX";
    }
  }

  /// Some day of a known year, `2026-XX-XX`.
  record SomeDayOfYear(Year year) implements CalendarPart {
    @Override
    public Days days() {
      return year.days();
    }

    @Override
    public Precision precision() {
      return year.precision();
    }

    @Override
    public String toString() {
      return year + "-XX-XX";
    }
  }

  private static String digits(boolean negative, int number, int width) {
    String digits = String.valueOf(number);
    return (negative ? "-" : "") + "0".repeat(width - digits.length()) + digits;
  }

  // Only a year that stands alone may have more: Y17000 has no months.
  private static void requireFourDigits(int year) {
    if (Math.abs(year) > 9999) {
      throw new IllegalArgumentException("year " + year + " has more than four digits");
    }
  }
}
