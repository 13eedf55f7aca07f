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
import org.datedrecord.view.Moment;
import org.jspecify.annotations.Nullable;

/// The moment of the record that an address names in `asOf`: an instant, a day, which means its end
/// in UTC, or `change:N`.
public final class AsOfText {

  private static final Pattern CHANGE = Pattern.compile("change:(\\d{1,18})");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  // RFC 3339 has years of four digits; the calendar here has others, which no clock ever showed.
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt].+");

  private AsOfText() {}

  /// The moment that is meant; empty if the text is of none of the three forms.
  public static Optional<AsOf> parse(String text) {
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
  public static boolean isDay(String text) {
    return DAY.matcher(text).matches();
  }

  /// The moment in words, as precisely as the address names it.
  ///
  /// @param asOf as the address names it; none for the present
  /// @param read what was found there
  public static String words(@Nullable String asOf, Moment read) {
    if (asOf != null && isDay(asOf)) {
      return Words.day(LocalDate.parse(asOf));
    }
    Optional<AsOf> named = asOf == null ? Optional.empty() : parse(asOf);
    return named.orElse(new AsOf.Now()) instanceof AsOf.At at
        ? Words.time(at.instant())
        : Words.time(read.recordedAt());
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
