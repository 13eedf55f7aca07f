package org.datedrecord.foreign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.hint.Hint;
import org.datedrecord.hint.Hints;
import org.datedrecord.model.When;
import org.datedrecord.syntax.Unfit;
import org.datedrecord.syntax.Wording;
import org.datedrecord.time.Days;
import org.datedrecord.time.Edtf;
import org.datedrecord.time.UnreadableDate;
import org.jspecify.annotations.Nullable;

/// Dates as people write them: in EDTF, in ISO 8601, and in English as [Hints] reads it, where the
/// calendar alone decides. Nothing is guessed: what may mean two dates is refused, and says so.
final class WrittenDate {

  /// In which order the numbers of 03/04/2020 stand.
  enum Order {
    UNSAID,
    DAY_FIRST,
    MONTH_FIRST
  }

  private static final int LONGEST = 300;
  private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[-–—]\\s*(\\d{4})");
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})/(\\d{4})");
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");

  /// What may follow a date, and what it makes of it.
  private static final Map<Pattern, String> QUALIFIED =
      Map.of(
          Pattern.compile("(?i)(.+), uncertain and approximate"), "%s%%",
          Pattern.compile("(?i)(.+), uncertain"), "%s?",
          Pattern.compile("(?i)(.+), approximate"), "%s~",
          Pattern.compile("(?i)(.+) or later"), "[%s..]",
          Pattern.compile("(?i)(.+) or earlier"), "[..%s]",
          Pattern.compile("(?i)from (.+), end open"), "%s/..",
          Pattern.compile("(?i)until (.+), start open"), "../%s");

  private final Order order;

  WrittenDate(Order order) {
    this.order = order;
  }

  /// The date that a text says; a blank one says none.
  ///
  /// @throws Unfit if it says none that is sure
  When read(@Nullable String cell) {
    String text = Wording.line(cell);
    if (text == null) {
      return When.UNKNOWN;
    }
    if (Wording.length(text) > LONGEST) {
      throw new Unfit("date", "A date has at most %d characters.".formatted(LONGEST));
    }
    return edtf(text)
        .or(() -> IsoDate.read(text))
        .or(() -> years(text))
        .or(() -> month(text))
        .or(() -> ordered(text))
        .or(() -> qualified(text))
        .orElseGet(() -> said(text));
  }

  /// The date that an expression says; none where there is none, or it cannot be read.
  static Optional<When> edtf(@Nullable String cell) {
    String text = Wording.line(cell);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(When.stated(text));
    } catch (UnreadableDate e) {
      return Optional.empty();
    }
  }

  private static Optional<When> years(String text) {
    Matcher years = YEARS.matcher(text);
    return years.matches()
        ? Optional.of(worded(years.group(1) + "/" + years.group(2), text))
        : Optional.empty();
  }

  /// A month in numbers, which can be read in one way: 9/1068.
  private static Optional<When> month(String text) {
    Matcher month = MONTH.matcher(text);
    return month.matches()
        ? Optional.of(worded(month.group(2) + "-" + two(month.group(1)), text))
        : Optional.empty();
  }

  private Optional<When> ordered(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (order == Order.UNSAID || !numbers.matches()) {
      return Optional.empty();
    }
    String first = two(numbers.group(1));
    String second = two(numbers.group(3));
    String month = order == Order.DAY_FIRST ? second : first;
    if (Integer.parseInt(month) > 12) {
      throw unread(text, "has no month %s where months stand".formatted(month));
    }
    String date = month + "-" + (order == Order.DAY_FIRST ? first : second);
    return Optional.of(worded(numbers.group(4) + "-" + date, text));
  }

  /// A date with words after it that say how it is meant, or that one side of it is open.
  private Optional<When> qualified(String text) {
    for (Map.Entry<Pattern, String> form : QUALIFIED.entrySet()) {
      Matcher said = form.getKey().matcher(text);
      if (said.matches()) {
        Edtf date = read(said.group(1)).edtf();
        String edtf = form.getValue().formatted(date);
        try {
          return Optional.of(worded(edtf, text));
        } catch (UnreadableDate e) {
          throw unread(text, "is no date that is read here; EDTF can say nearly any");
        }
      }
    }
    return Optional.empty();
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private static When worded(String edtf, String text) {
    return new When(Edtf.parse(edtf), text, When.Basis.STATED, null);
  }

  /// Words of which all are one date.
  private static When said(String text) {
    List<Hint> hints = Hints.in(text, null);
    Hint hint = hints.size() == 1 ? hints.getFirst() : null;
    if (hint == null || hint.start() != 0 || hint.end() != end(text)) {
      throw unread(text, "is no date that is read here; EDTF can say nearly any");
    }
    if (hint.date() == null || !hint.sure()) {
      throw new Unfit("date", "%s Write it as EDTF.".formatted(hint.rule()));
    }
    return hint.basis() == When.Basis.STATED
        ? new When(hint.date(), text, When.Basis.STATED, null)
        : new When(hint.date(), text, hint.basis(), hint.rule());
  }

  /// Where the words end that count: a full stop after them is none.
  private static int end(String text) {
    return text.endsWith(".") ? text.length() - 1 : text.length();
  }

  static Unfit unread(String text, String why) {
    return new Unfit("date", "“%s” %s.".formatted(Wording.cut(text, 60), why));
  }

  /// From one date to another, where there is another. What is known to the second is kept in days
  /// then, since intervals are; the wording says the rest.
  When span(When start, When end) {
    Edtf first = start.edtf();
    Edtf last = end.edtf();
    if (last == null || last.equals(first)) {
      return start;
    }
    if (first == null) {
      return new When(Edtf.parse("/" + date(last)), end.wording(), When.Basis.STATED, null);
    }
    String from = date(first);
    String to = date(last);
    boolean timed = isTimed(first) || isTimed(last);
    boolean worded = timed || start.wording() != null || end.wording() != null;
    String wording = worded ? "%s – %s".formatted(said(start, first), said(end, last)) : null;
    Edtf both = Edtf.parse(from.equals(to) ? from : from + "/" + to);
    return new When(both, wording, When.Basis.STATED, null);
  }

  private static String said(When when, Edtf edtf) {
    return when.wording() == null ? edtf.toString() : when.wording();
  }

  /// A date that can be the end of an interval.
  private static String date(Edtf edtf) {
    String text = edtf.toString();
    if (text.contains("/") || text.startsWith("[")) {
      throw new Unfit("date", "“%s” cannot begin or end an interval.".formatted(text));
    }
    return isTimed(edtf) ? text.substring(0, text.indexOf('T')) : text;
  }

  static boolean isTimed(Edtf edtf) {
    return edtf.toString().indexOf('T') > 0;
  }

  /// A date in parts, for which a file shows words. Where the words alone say a date, and not quite
  /// another one, they say better what is known: of "by 3 July 2026", the parts are one day.
  When shown(When parts, @Nullable String words) {
    When worded = withWords(parts, words);
    Edtf date = parts.edtf();
    String text = Wording.line(words);
    if (date == null || text == null) {
      return worded;
    }
    try {
      When read = withWords(read(text), text);
      return read.edtf() != null && touch(date.span(), read.edtf().span()) ? read : worded;
    } catch (Unfit | UnreadableDate e) {
      return worded;
    }
  }

  private static boolean touch(Days one, Days other) {
    return isUpTo(one.from(), other.to()) && isUpTo(other.from(), one.to());
  }

  private static boolean isUpTo(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null || !from.isAfter(to);
  }

  /// The same date with the words that a file has for it.
  static When withWords(When when, @Nullable String words) {
    String text = Wording.line(words);
    return text == null || when.edtf() == null || text.equals(when.edtf().toString())
        ? when
        : new When(when.edtf(), text, when.basis(), when.derivation());
  }
}
