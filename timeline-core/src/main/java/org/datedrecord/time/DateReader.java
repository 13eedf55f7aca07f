package org.datedrecord.time;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/// Reads one date without a time: `2026-07-03`, `2026-21`, `201X~`, `Y-17000`.
final class DateReader {
  private final Cursor cursor;

  DateReader(Cursor cursor) {
    this.cursor = cursor;
  }

  PlainDate date() {
    CalendarPart part = cursor.accept("Y") ? longYear() : part();
    int position = cursor.position();
    Qualifier qualifier = qualifier();
    if (qualifier != Qualifier.NONE) {
      if (cursor.at("-")) {
        throw new UnreadableDate("a qualifier on part of a date", position);
      }
      if (qualifier() != Qualifier.NONE) {
        throw new UnreadableDate("more than one qualifier", position + 1);
      }
    }
    return new PlainDate(part, qualifier);
  }

  private Qualifier qualifier() {
    if (cursor.accept("?")) {
      return Qualifier.UNCERTAIN;
    }
    if (cursor.accept("~")) {
      return Qualifier.APPROXIMATE;
    }
    return cursor.accept("%") ? Qualifier.UNCERTAIN_AND_APPROXIMATE : Qualifier.NONE;
  }

  private CalendarPart longYear() {
    int position = cursor.position();
    boolean negative = cursor.accept("-");
    String digits = cursor.run(Cursor::isDigit);
    if (cursor.at("X")) {
      throw cursor.refusal("an X in a year with Y");
    }
    if (digits.isEmpty() || cursor.at("E") || cursor.at("S")) {
      throw cursor.unexpected();
    }
    if (digits.startsWith("0")) {
      throw new UnreadableDate("a year with Y and a leading zero", position);
    }
    if (digits.length() < 5) {
      throw new UnreadableDate("a year with Y and fewer than five digits", position);
    }
    if (digits.length() > 9) {
      throw new UnreadableDate("a year beyond ±999,999,999", position);
    }
    if (cursor.at("-")) {
      throw cursor.refusal("a month in a year with Y");
    }
    int number = Integer.parseInt(digits);
    return new CalendarPart.Year(negative ? -number : number);
  }

  private CalendarPart part() {
    int position = cursor.position();
    boolean negative = cursor.accept("-");
    Places year = Places.next(cursor);
    if (year.length() > 4) {
      throw new UnreadableDate("a year of more than four digits without Y", position);
    }
    if (year.length() < 4) {
      throw new UnreadableDate("a year of fewer than four digits", position);
    }
    if (year.unspecified() > 0) {
      return years(negative, year);
    }
    if (negative && year.number() == 0) {
      throw new UnreadableDate("the year -0000", position);
    }
    var whole = new CalendarPart.Year(negative ? -year.number() : year.number());
    return cursor.accept("-") ? partOf(whole) : whole;
  }

  private CalendarPart years(boolean negative, Places year) {
    if (year.unspecified() > 2) {
      throw new UnreadableDate("a year with more than two X", year.position());
    }
    if (cursor.at("-")) {
      throw cursor.refusal("a month in a year with X");
    }
    return new CalendarPart.Years(negative, year.number(), year.unspecified());
  }

  private CalendarPart partOf(CalendarPart.Year year) {
    Places month = Places.next(cursor);
    if (month.length() == 3 && month.unspecified() == 0) {
      throw new UnreadableDate("a day of the year", month.position());
    }
    month.requireTwo("a month");
    if (month.unspecified() == 2) {
      return cursor.accept("-") ? someDay(year) : new CalendarPart.SomeMonth(year);
    }
    int number = month.number();
    if (number > 20 && number <= 24) {
      if (cursor.at("-")) {
        throw cursor.refusal("a day in a season");
      }
      return new CalendarPart.Season(year.year(), number);
    }
    if (number > 24 && number <= 41) {
      throw new UnreadableDate("the season " + number, month.position());
    }
    if (number < 1 || number > 12) {
      throw new UnreadableDate("the month " + month.text(), month.position());
    }
    return dayOrMonth(YearMonth.of(year.year(), number));
  }

  private CalendarPart someDay(CalendarPart.Year year) {
    Places day = Places.next(cursor);
    day.requireTwo("a day");
    if (day.unspecified() == 0) {
      throw new UnreadableDate("a given day in a month XX", day.position());
    }
    return new CalendarPart.SomeDayOfYear(year);
  }

  private CalendarPart dayOrMonth(YearMonth month) {
    var whole = new CalendarPart.Month(month);
    if (!cursor.accept("-")) {
      return whole;
    }
    Places day = Places.next(cursor);
    day.requireTwo("a day");
    if (day.unspecified() == 2) {
      return new CalendarPart.SomeDay(whole);
    }
    if (!month.isValidDay(day.number())) {
      throw new UnreadableDate(missingDay(month, day), day.position());
    }
    return new CalendarPart.Day(month.atDay(day.number()));
  }

  private static String missingDay(YearMonth month, Places day) {
    if (day.number() == 29) {
      return "29 February in a common year";
    }
    String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    return "the day " + day.text() + " of " + name;
  }
}
