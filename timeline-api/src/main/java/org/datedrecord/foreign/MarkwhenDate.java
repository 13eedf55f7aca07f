package org.datedrecord.foreign;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.model.When;
import org.datedrecord.syntax.Unfit;
import org.datedrecord.syntax.Wording;
import org.jspecify.annotations.Nullable;

/// The date with which an event of markwhen begins.
///
/// @param rest what stands after it in its line
/// @param unread why it is not read, if it is not
record MarkwhenDate(String first, @Nullable String last, String rest, @Nullable String unread) {

  private static final String INSTANT =
      "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z";
  private static final String DATE = "\\d{4}-\\d\\d(?:-\\d\\d)?";
  private static final String YEAR = "\\d{1,5}(?: ?(?:BCE|BC|AD|CE))?";
  private static final String POINT = "(" + INSTANT + "|" + DATE + "|" + YEAR + ")";
  private static final Pattern READ =
      Pattern.compile(
          "\\s*" + POINT + "(?:(?:\\s*/\\s*|\\s+-\\s+|\\s+to\\s+)" + POINT + ")?\\s*:(.*)");

  private static final String MONTHS =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";

  /// What markwhen takes for a date, and is none that can be kept without asking somebody.
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\s*(?:\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{1,2}/\\d{4}|"
              + MONTHS
              + "\\s+\\d|\\d{1,2}\\s+"
              + MONTHS
              + "\\b|\\d{4}-W\\d\\d|now\\b|today\\b|tomorrow\\b|yesterday\\b|(?:after|before|by|from)\\s+[!\\d]|every\\s+\\w|\\d+\\s+(?:week"
              + " )?(?:day|week|month|year)s?\\b"
              + "|\\d{4}(?:-\\d\\d){0,2}(?:T[\\d:.]+Z?)?\\s*(?:/|-|to)\\s*\\S+?).*?:(?=\\s|$)(.*)");

  private static final Pattern ERA = Pattern.compile("(\\d{1,5}) ?(BCE|BC|AD|CE)?");

  static Optional<MarkwhenDate> begins(String line) {
    Matcher read = READ.matcher(line);
    if (read.matches()) {
      return Optional.of(new MarkwhenDate(read.group(1), read.group(2), read.group(3), null));
    }
    Matcher other = OTHERS.matcher(line);
    if (other.matches()) {
      String rest = other.group(1);
      String words = line.substring(0, line.length() - rest.length() - 1).strip();
      return Optional.of(
          new MarkwhenDate(
              words,
              null,
              rest,
              "“%s” is no date by itself; write it as EDTF.".formatted(Wording.cut(words, 60))));
    }
    return Optional.empty();
  }

  When when(WrittenDate dates) {
    if (unread != null) {
      throw new Unfit("date", unread);
    }
    if (last == null) {
      return point(first, dates);
    }
    if (era(first).isEmpty() && !era(last).isEmpty() && !first.contains("-")) {
      throw new Unfit("date", "“%s” says no era, and “%s” does.".formatted(first, last));
    }
    return dates.span(point(first, dates), point(last, dates));
  }

  private static String era(String text) {
    Matcher year = ERA.matcher(text);
    return year.matches() && year.group(2) != null ? year.group(2) : "";
  }

  private static When point(String text, WrittenDate dates) {
    Matcher year = ERA.matcher(text);
    if (!year.matches()) {
      return dates.read(text);
    }
    long number = Long.parseLong(year.group(1));
    boolean before = era(text).startsWith("B");
    if (number == 0) {
      throw new Unfit("date", "There is no year 0.");
    }
    return When.stated(IsoDate.year(before ? 1 - number : number));
  }
}
