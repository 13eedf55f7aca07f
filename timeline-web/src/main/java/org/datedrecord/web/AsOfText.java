package org.datedrecord.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.view.AsOf;

/// The moment of the record that an address names in `asOf`: an instant, a day, which means its end
/// in UTC, or `change:N`.
final class AsOfText {

  private static final Pattern CHANGE = Pattern.compile("change:(\\d{1,18})");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  // RFC 3339 has years of four digits; the calendar here has others, which no clock ever showed.
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt].+");

  private AsOfText() {}

  /// The moment that is meant; empty if the text is of none of the three forms.
  static Optional<AsOf> parse(String text) {
    Matcher change = CHANGE.matcher(text);
    if (change.matches()) {
      return Optional.of(new AsOf.Change(Long.parseLong(change.group(1))));
    }
    try {
      return isDay(text)
          ? Optional.of(new AsOf.At(endOf(LocalDate.parse(text))))
          : INSTANT.matcher(text).matches()
              ? Optional.of(new AsOf.At(instant(text)))
              : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Whether a text looks like a day.
  static boolean isDay(String text) {
    return DAY.matcher(text).matches();
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
  }

  // An unescaped plus in an address arrives as a space.
  private static Instant instant(String text) {
    return OffsetDateTime.parse(text.replace(' ', '+'), DateTimeFormatter.ISO_OFFSET_DATE_TIME)
        .toInstant();
  }
}
