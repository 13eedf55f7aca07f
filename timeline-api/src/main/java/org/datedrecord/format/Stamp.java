package org.datedrecord.format;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.datedrecord.time.Edtf;
import org.jspecify.annotations.Nullable;

/// One end of a date, with the parts that are known of it and no others.
///
/// @param year as ISO 8601 counts: 1 BCE is year 0
/// @param month 0 where it is not known
/// @param day 0 where it is not known
/// @param time where it is known
/// @param offset of the clock that showed that time; none where nobody said
record Stamp(int year, int month, int day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

  /// The beginning of a date that stands for itself.
  static Stamp first(String text) {
    return of(text, Objects.requireNonNull(Edtf.parse(text).span().from()));
  }

  /// Its end.
  static Stamp last(String text) {
    return of(text, Objects.requireNonNull(Edtf.parse(text).span().to()));
  }

  private static Stamp of(String text, LocalDate date) {
    int year = date.getYear();
    int month = date.getMonthValue();
    return switch (Edtf.parse(text).precision()) {
      case YEAR, DECADE, CENTURY -> new Stamp(year, 0, 0, null, null);
      case MONTH, SEASON -> new Stamp(year, month, 0, null, null);
      case DAY -> new Stamp(year, month, date.getDayOfMonth(), null, null);
      case SECOND -> {
        String clock = text.substring(text.indexOf('T') + 1);
        String zone = clock.substring(8);
        yield new Stamp(
            year,
            month,
            date.getDayOfMonth(),
            LocalTime.parse(clock.substring(0, 8)),
            zone.isEmpty() ? null : ZoneOffset.of(zone));
      }
    };
  }
}
