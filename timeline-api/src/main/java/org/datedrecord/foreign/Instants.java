package org.datedrecord.foreign;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;

/// Instants of programs: counted from 1970, or as JavaScript and e-mail write them.
final class Instants {

  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

  /// `Fri Nov 22 1963 13:00:00 GMT-0600`, `May 28 2006 09:00:00 GMT`, `Tue, 10 Jun 2003 04:00:00
  /// GMT`.
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},?\\s+)?(?:([A-Za-z]{3,9})\\.?\\s+(\\d{1,2}),?|(\\d{1,2})\\s+([A-Za-z]{3,9})\\.?)"
              + "\\s+(\\d{4})\\s+(\\d\\d:\\d\\d)(:\\d\\d)?"
              + "\\s*(?:(Z|GMT|UTC|UT)?\\s*([+-]\\d\\d:?\\d\\d)?)?(?:\\s*\\([^)]*\\))?");

  private Instants() {}

  /// An instant counted in milliseconds from the beginning of 1970.
  static When ofMilliseconds(String number) {
    return of(number, ChronoUnit.MILLIS);
  }

  /// An instant counted in microseconds from the beginning of 1970.
  static When ofMicroseconds(String number) {
    return of(number, ChronoUnit.MICROS);
  }

  private static When of(String number, ChronoUnit unit) {
    if (!number.matches("-?\\d{1,18}")) {
      throw WrittenDate.unread(number, "is no count of time");
    }
    Instant instant = Instant.EPOCH.plus(Long.parseLong(number), unit);
    Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
    String text = second.toString();
    return IsoDate.read(text)
        .map(when ->
            instant.equals(second)
                ? when
                : new When(when.edtf(), instant.toString(), When.Basis.STATED, null))
        .orElseThrow(() -> WrittenDate.unread(number, "is too far away"));
  }

  /// A date as a program wrote it for people: with its time where it has one, or else in words.
  static When written(String text, WrittenDate dates) {
    Matcher parts = ENGLISH.matcher(text.strip());
    if (!parts.matches()) {
      return dates.read(text);
    }
    String name = parts.group(1) == null ? parts.group(4) : parts.group(1);
    String day = parts.group(1) == null ? parts.group(3) : parts.group(2);
    int at = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    if (at < 0 || at % 4 != 0) {
      throw WrittenDate.unread(text, "names no month");
    }
    String date = "%s-%02d-%02d".formatted(parts.group(5), at / 4 + 1, Integer.parseInt(day));
    if (parts.group(7) == null) {
      return new When(Edtf.parse(date), text.strip(), When.Basis.STATED, null);
    }
    String zone = parts.group(8) == null ? "" : "Z";
    String offset = parts.group(9) == null ? zone : parts.group(9);
    return IsoDate.read(date + "T" + parts.group(6) + parts.group(7) + offset)
        .orElseThrow(() -> WrittenDate.unread(text, "is no date that is read here"));
  }
}
