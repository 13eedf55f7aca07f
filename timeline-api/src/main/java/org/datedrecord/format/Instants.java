package org.datedrecord.format;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.datedrecord.time.Days;
import org.datedrecord.time.Edtf;
import org.jspecify.annotations.Nullable;

/// The stretch of time, in UTC, over which a date is drawn by programs that know instants alone:
/// from the beginning of its first day to the end of its last, as stated. No day of it is made the
/// day.
///
/// @param start the first instant
/// @param end the first one after it; none where the date is an instant itself
record Instants(LocalDateTime start, @Nullable LocalDateTime end) {

  static Instants of(Edtf date, Ends ends) {
    LocalTime time = ends.start().time();
    ZoneOffset offset = ends.start().offset();
    Days stated = date.stated();
    LocalDate from = Objects.requireNonNull(stated.from());
    if (time != null && offset != null) {
      return new Instants(from.atTime(time).minusSeconds(offset.getTotalSeconds()), null);
    }
    return new Instants(midnight(from), dayAfter(Objects.requireNonNull(stated.to())));
  }

  static LocalDateTime midnight(LocalDate day) {
    return day.atStartOfDay();
  }

  static LocalDateTime dayAfter(LocalDate day) {
    return day.equals(LocalDate.MAX) ? LocalDateTime.MAX : day.plusDays(1).atStartOfDay();
  }

  /// Whether both ends are in these years.
  boolean within(int first, int last) {
    return start.getYear() >= first && (end == null ? start : end).getYear() <= last;
  }

  /// An instant as ISO 8601 writes it, in full: a year of other than four digits has six and a
  /// sign.
  static String expanded(LocalDateTime instant) {
    int year = instant.getYear();
    return written(
        year >= 0 && year <= 9999 ? digits(year, 4) : sign(year) + digits(year, 6), instant);
  }

  /// The same with four digits, and a sign before Christ.
  static String signed(LocalDateTime instant) {
    int year = instant.getYear();
    return written((year < 0 ? "-" : "") + digits(year, 4), instant);
  }

  private static String sign(int year) {
    return year < 0 ? "-" : "+";
  }

  private static String digits(int year, int width) {
    return String.format(Locale.ROOT, "%0" + width + "d", Math.abs(year));
  }

  private static String written(String year, LocalDateTime at) {
    return String.format(
        Locale.ROOT,
        "%s-%02d-%02dT%02d:%02d:%02dZ",
        year,
        at.getMonthValue(),
        at.getDayOfMonth(),
        at.getHour(),
        at.getMinute(),
        at.getSecond());
  }
}
