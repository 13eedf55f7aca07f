package org.datedrecord.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.datedrecord.time.CalendarPart.Day;
import org.datedrecord.time.CalendarPart.Month;
import org.datedrecord.time.CalendarPart.Season;
import org.datedrecord.time.CalendarPart.SomeDay;
import org.datedrecord.time.CalendarPart.SomeDayOfYear;
import org.datedrecord.time.CalendarPart.SomeMonth;
import org.datedrecord.time.CalendarPart.Year;
import org.datedrecord.time.CalendarPart.Years;

/// Parts of the calendar in British English: "10 July 2026".
final class CalendarWords {
  private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

  private CalendarWords() {}

  static String of(CalendarPart part) {
    return switch (part) {
      case Day(LocalDate date) -> date.getDayOfMonth() + " " + month(YearMonth.from(date));
      case Month(YearMonth month) -> month(month);
      case Season season -> season(season);
      case Year(int year) -> year(year);
      case Years years -> years(years);
      case SomeDay(Month(YearMonth month)) -> "some day in " + month(month);
      case SomeMonth(Year(int year)) -> "some month in " + year(year);
      case SomeDayOfYear(Year(int year)) -> "some day in " + year(year);
    };
  }

  /// The words for a part that is named just before another, without the month and the year that
  /// both share: the "3" of "3 to 10 July 2026".
  static String before(CalendarPart part, CalendarPart next) {
    Optional<YearMonth> following = monthOf(next);
    if (following.isEmpty()) {
      return of(part);
    }
    return switch (part) {
      case Day(LocalDate date)
          when next instanceof Day && YearMonth.from(date).equals(following.get()) ->
          String.valueOf(date.getDayOfMonth());
      case Day(LocalDate date) when date.getYear() == following.get().getYear() ->
          date.getDayOfMonth() + " " + monthAlone(YearMonth.from(date));
      case Month(YearMonth month) when month.getYear() == following.get().getYear() ->
          monthAlone(month);
      case Day _, Month _, Season _, Year _, Years _, SomeDay _, SomeMonth _, SomeDayOfYear _ ->
          of(part);
    };
  }

  private static Optional<YearMonth> monthOf(CalendarPart part) {
    return switch (part) {
      case Day(LocalDate date) -> Optional.of(YearMonth.from(date));
      case Month(YearMonth month) -> Optional.of(month);
      case Season _, Year _, Years _, SomeDay _, SomeMonth _, SomeDayOfYear _ -> Optional.empty();
    };
  }

  private static String month(YearMonth month) {
    return monthAlone(month) + " " + year(month.getYear());
  }

  private static String monthAlone(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
  }

  // A winter is named by both its years: "winter 2026" alone would leave a reader to guess.
  private static String season(Season season) {
    String name = SEASONS.get(season.number() - 21) + " " + year(season.year());
    return season.number() == 24 ? name + "/" + year(season.year() + 1) : name;
  }

  // "The 2000s" may be ten years or a hundred, so only other decades are called so.
  private static String years(Years years) {
    if (years.precision() == Precision.DECADE
        && years.first() >= 1000
        && years.first() % 100 != 0) {
      return "the " + years.first() + "s";
    }
    return "the years " + year(years.first()) + " to " + year(years.last());
  }

  // A year of one to three digits is no year to the eye without its era: "10 July 33" is a day of
  // 2033.
  private static String year(int year) {
    if (year < 1) {
      return (1 - year) + " BCE";
    }
    return year < 1000 ? year + " CE" : String.valueOf(year);
  }
}
