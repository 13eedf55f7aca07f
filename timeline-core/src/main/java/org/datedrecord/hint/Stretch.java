package org.datedrecord.hint;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// A run of days that has a name in the calendar or is made of two that have: a day, a month, a
/// quarter, a decade.
///
/// @param from how it begins as a date expression
/// @param to how it ends; the same where one name covers it
/// @param first its first day
/// @param last its last day
/// @param grain the unit it is told in
/// @param sign the qualifier, or nothing
record Stretch(String from, String to, LocalDate first, LocalDate last, Grain grain, String sign) {

  /// A unit, and what comes right before and after a stretch that is told in it.
  enum Grain {
    DAY,
    MONTH,
    YEAR
  }

  static Stretch day(LocalDate date) {
    return days(date, date);
  }

  static Stretch days(LocalDate first, LocalDate last) {
    return new Stretch(first.toString(), last.toString(), first, last, Grain.DAY, "");
  }

  static Stretch month(YearMonth month) {
    return months(month, month);
  }

  static Stretch months(YearMonth first, YearMonth last) {
    return new Stretch(
        first.toString(), last.toString(), first.atDay(1), last.atEndOfMonth(), Grain.MONTH, "");
  }

  /// A season of three months; winter ends in the year after the one it is named by.
  ///
  /// @param number 21 spring to 24 winter
  static Stretch season(int year, int number) {
    YearMonth begin = YearMonth.of(year, 3 * (number - 20));
    String name = digits(year) + "-" + number;
    return new Stretch(
        name, name, begin.atDay(1), begin.plusMonths(2).atEndOfMonth(), Grain.MONTH, "");
  }

  static Stretch year(int year) {
    return years(year, year);
  }

  static Stretch years(int first, int last) {
    return named(digits(first), digits(last), first, last);
  }

  /// Ten or a hundred years.
  ///
  /// @param leading the digits that are known, without the last one or two
  static Stretch century(int leading) {
    String name = "%02dXX".formatted(leading);
    return named(name, name, leading * 100, leading * 100 + 99);
  }

  /// A hundred years before year 0: the fifth century BC, 4, is 500 to 401 BC.
  static Stretch centuryBefore(int leading) {
    String name = "-%02dXX".formatted(leading);
    return named(name, name, -leading * 100 - 99, leading == 0 ? -1 : -leading * 100);
  }

  static Stretch decade(int leading) {
    String name = "%03dX".formatted(leading);
    return named(name, name, leading * 10, leading * 10 + 9);
  }

  private static Stretch named(String from, String to, int first, int last) {
    return new Stretch(
        from,
        to,
        Year.of(first).atDay(1),
        Year.of(last).atMonth(12).atEndOfMonth(),
        Grain.YEAR,
        "");
  }

  private static String digits(int year) {
    int size = Math.abs(year);
    return size > 9999 ? "Y" + year : (year < 0 ? "-" : "") + "%04d".formatted(size);
  }

  /// From its beginning to a day.
  Stretch until(LocalDate day) {
    return new Stretch(from, day.toString(), first, day, Grain.DAY, sign);
  }

  /// The same, as sure as the sign says.
  Stretch signed(String other) {
    String both = sign.isEmpty() || sign.equals(other) ? other : other.isEmpty() ? sign : "%";
    return new Stretch(from, to, first, last, grain, both);
  }

  String start() {
    return from + sign;
  }

  String end() {
    return to + sign;
  }

  /// Some time in it.
  String once() {
    return from.equals(to) ? start() : "[" + start() + ".." + end() + "]";
  }

  /// What comes right before it, in the same unit.
  Stretch before() {
    return neighbour(first.minusDays(1)).signed(sign);
  }

  /// What comes right after it, in the same unit.
  Stretch after() {
    return neighbour(last.plusDays(1)).signed(sign);
  }

  private Stretch neighbour(LocalDate day) {
    return switch (grain) {
      case DAY -> day(day);
      case MONTH -> month(YearMonth.from(day));
      case YEAR -> year(day.getYear());
    };
  }
}
