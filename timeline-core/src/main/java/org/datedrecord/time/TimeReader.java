package org.datedrecord.time;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Reads the time of a date-time, `T14:05:00+08:00`.
final class TimeReader {
  private final Cursor cursor;

  TimeReader(Cursor cursor) {
    this.cursor = cursor;
  }

  Moment moment(CalendarPart.Day day) {
    cursor.expect("T");
    Moment moment = new Moment(day, time(), offset());
    if (cursor.at("?") || cursor.at("~") || cursor.at("%")) {
      throw cursor.refusal("a qualifier on a date-time");
    }
    return moment;
  }

  private LocalTime time() {
    int hour = number("hour", 23);
    expectColon();
    int minute = number("minute", 59);
    expectColon();
    int second = number("second", 59);
    if (cursor.at(".") || cursor.at(",")) {
      throw cursor.refusal("a fraction of a second");
    }
    return LocalTime.of(hour, minute, second);
  }

  private void expectColon() {
    if (!cursor.accept(":")) {
      throw cursor.refusal("a time without seconds");
    }
  }

  private @Nullable ZoneOffset offset() {
    if (cursor.accept("Z")) {
      return ZoneOffset.UTC;
    }
    int position = cursor.position();
    if (!cursor.at("+") && !cursor.at("-")) {
      return null;
    }
    int sign = cursor.accept("-") ? -1 : 1;
    if (sign > 0) {
      cursor.expect("+");
    }
    int hours = number("offset hour", 18);
    int minutes = cursor.accept(":") ? number("offset minute", 59) : 0;
    if (hours == 18 && minutes > 0) {
      throw new UnreadableDate("an offset beyond 18 hours", position);
    }
    if (sign < 0 && hours == 0 && minutes == 0) {
      throw new UnreadableDate("the offset -00:00", position);
    }
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private int number(String what, int largest) {
    int position = cursor.position();
    String digits = cursor.run(Cursor::isDigit);
    if (digits.isEmpty()) {
      throw cursor.unexpected();
    }
    if (digits.length() != 2) {
      throw new UnreadableDate("the " + what + " in other than two digits", position);
    }
    int number = Integer.parseInt(digits);
    if (number > largest) {
      throw new UnreadableDate("the " + what + " " + digits, position);
    }
    return number;
  }
}
