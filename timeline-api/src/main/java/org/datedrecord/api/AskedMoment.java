package org.datedrecord.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.datedrecord.http.EntityTag;
import org.datedrecord.http.Parameters;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.view.AsOf;

/// Reads which moment of the record is asked for: by the parameter `asOf` or, as Memento has it
/// (RFC 7089), by the header `Accept-Datetime`.
///
/// @param asOf the moment
/// @param explicit whether one was named at all
/// @param negotiated whether it was named by the header
record AskedMoment(AsOf asOf, boolean explicit, boolean negotiated) {

  /// The present, which is what is meant where no moment is named.
  static final AskedMoment NOW = new AskedMoment(new AsOf.Now(), false, false);

  static final String PARAMETER = "asOf";
  static final String HEADER = "Accept-Datetime";

  /// Times in headers: always in GMT, always in English.
  static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final String FORM =
      "an instant (2026-07-05T12:00:00Z), a date (2026-07-05) or change:N";
  private static final Pattern CHANGE = Pattern.compile("change:(\\d{1,18})");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern INSTANT =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

  /// The moment that a request names, or the present.
  static AskedMoment of(HttpServletRequest request, Parameters given) {
    Optional<AsOf> named = given.one(PARAMETER, FORM, AskedMoment::parse);
    String header = EntityTag.one(request, HEADER).orElse(null);
    if (named.isPresent() && header != null) {
      throw Problem.ofHeader(
              ProblemType.BAD_HEADER, HEADER, "Give either asOf or Accept-Datetime, not both.")
          .thrown();
    }
    if (header != null) {
      return new AskedMoment(negotiated(header), true, true);
    }
    return new AskedMoment(named.orElseGet(AsOf.Now::new), named.isPresent(), false);
  }

  /// Reads what the parameter says. A date means its end: all that was recorded on that day, in
  /// UTC, counts. The record keeps time in milliseconds.
  static AsOf parse(String text) {
    String value = text.replace(' ', '+');
    try {
      if (CHANGE.matcher(value).matches()) {
        return new AsOf.Change(Long.parseLong(value.substring("change:".length())));
      }
      if (DATE.matcher(value).matches()) {
        LocalDate next = LocalDate.parse(value).plusDays(1);
        return new AsOf.At(next.atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1));
      }
      if (INSTANT.matcher(value).matches()) {
        return new AsOf.At(OffsetDateTime.parse(value.toUpperCase(Locale.ROOT)).toInstant());
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
    throw new IllegalArgumentException();
  }

  /// A header names whole seconds; all that was recorded in its second counts, so that a moment's
  /// own `Memento-Datetime` leads back to it.
  private static AsOf negotiated(String header) {
    try {
      return new AsOf.At(Instant.from(HTTP_DATE.parse(header)).plusMillis(999));
    } catch (DateTimeParseException e) {
      throw Problem.ofHeader(
              ProblemType.BAD_HEADER,
              HEADER,
              "Accept-Datetime must be of the form \"Sun, 05 Jul 2026 12:00:00 GMT\".")
          .thrown();
    }
  }
}
