package org.datedrecord.foreign;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.model.When;
import org.datedrecord.syntax.Unfit;
import org.datedrecord.time.Edtf;
import org.jspecify.annotations.Nullable;

/// Dates as ISO 8601 writes them, where that differs from EDTF: years with a sign and six digits,
/// times without seconds or with fractions of one, offsets without a colon, no separators at all.
///
/// A time without seconds is no second: the day is kept, and the time stands in the wording.
final class IsoDate {

  private static final Pattern DATE =
      Pattern.compile("([+-]\\d{4,9}|\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");
  private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(T\\d{6}Z?)?");
  private static final Pattern TIME =
      Pattern.compile(
          "([+-]\\d{4,9}-\\d\\d-\\d\\d|\\d{4}-\\d\\d-\\d\\d)[Tt ]+(\\d\\d:\\d\\d)(:\\d\\d)?"
              + "(?:[.,](\\d{1,12}))?\\s*(Z|z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?");
  private static final int PLAIN = 9_999;

  private IsoDate() {}

  /// The date, if the text is written so.
  ///
  /// @throws org.datedrecord.time.UnreadableDate if it is, but there is no such date
  static Optional<When> read(String text) {
    Matcher date = DATE.matcher(text);
    if (date.matches()) {
      return Optional.of(stated(date(date.group(1), date.group(2), date.group(3)), null));
    }
    Matcher basic = BASIC.matcher(text);
    if (basic.matches()) {
      String day = basic.group(1) + "-" + basic.group(2) + "-" + basic.group(3);
      String time = basic.group(4);
      return Optional.of(
          stated(
              time == null
                  ? day
                  : day + time.replaceFirst("T(\\d\\d)(\\d\\d)(\\d\\d)", "T$1:$2:$3"),
              null));
    }
    Matcher time = TIME.matcher(text);
    return time.matches() ? Optional.of(moment(text, time)) : Optional.empty();
  }

  private static When moment(String text, Matcher time) {
    Matcher day = DATE.matcher(time.group(1));
    if (!day.matches()) {
      throw new IllegalStateException("a day of a time is a date");
    }
    String date = date(day.group(1), day.group(2), day.group(3));
    String second = date + "T" + time.group(2) + (time.group(3) == null ? ":00" : time.group(3));
    String offset = time.group(5);
    Edtf moment = Edtf.parse(second + (offset == null ? "" : offset(offset)));
    if (time.group(3) == null) {
      return stated(date, text);
    }
    String fraction = time.group(4);
    boolean told = fraction == null || fraction.chars().allMatch(c -> c == '0');
    return stated(moment.toString(), told ? null : text);
  }

  private static String offset(String written) {
    if (Character.isLetter(written.charAt(0)) || written.matches("[+-]00(:?00)?")) {
      return "Z";
    }
    String digits = written.substring(1).replace(":", "");
    return written.charAt(0)
        + digits.substring(0, 2)
        + ":"
        + (digits.length() > 2 ? digits.substring(2) : "00");
  }

  /// A date as EDTF writes it. Years are counted as astronomers do: 0 is 1 BCE.
  static String date(String year, @Nullable String month, @Nullable String day) {
    String years = year(Long.parseLong(year));
    if (month != null && years.startsWith("Y")) {
      throw new Unfit("date", "Months of years beyond 9999 are not kept.");
    }
    return years + (month == null ? "" : "-" + month) + (day == null ? "" : "-" + day);
  }

  /// A year as EDTF writes it.
  static String year(long year) {
    return Math.abs(year) > PLAIN
        ? "Y" + year
        : (year < 0 ? "-" : "") + "%04d".formatted(Math.abs(year));
  }

  private static When stated(String edtf, @Nullable String wording) {
    return new When(Edtf.parse(edtf), wording, When.Basis.STATED, null);
  }
}
