package org.datedrecord.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.datedrecord.model.When;
import org.datedrecord.time.Days;
import org.datedrecord.time.Edtf;
import org.datedrecord.time.Precision;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;

/// What pages say in words of their own. Every decision here is one of presentation; what a date
/// means was decided long before.
public final class Words {

  /// A wording any longer than this does not fit under a date; it stands with the sources instead.
  private static final int SHORT_WORDING = 36;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Pattern PLAIN = Pattern.compile("\\p{Ll}{2,}(?![\\p{L}\\p{N}])");

  /// The gap after a sentence; not that after the point of "U.S." or "approx."
  private static final Pattern SENTENCE =
      Pattern.compile("(?<=[\\p{Ll}\\p{N}”’)][.!?])\\s+(?=[\\p{Lu}“‘])");

  private Words() {}

  /// The line under a date that says why it is so: `month only, from “last month”`.
  public static String why(WhenView when) {
    Mark.Shape shape = Mark.Shape.of(when);
    if (shape == Mark.Shape.UNKNOWN) {
      return "no source dates it";
    }
    if (when.basis() == When.Basis.BOUNDED) {
      return bounded(shape);
    }
    return known(shape, when) + basis(when);
  }

  private static String bounded(Mark.Shape shape) {
    return switch (shape) {
      case BY, START_UNKNOWN -> "undated, but no later than this";
      case FROM, END_UNKNOWN -> "undated, but no earlier than this";
      case DAY, PERIOD, UNKNOWN -> "undated, but within these bounds";
    };
  }

  private static String known(Mark.Shape shape, WhenView when) {
    Precision precision = Objects.requireNonNullElse(when.precision(), Precision.DAY);
    return switch (shape) {
      case DAY -> precision == Precision.SECOND ? "exact time" : "exact day";
      case BY -> "no later than this";
      case FROM -> "no earlier than this";
      case START_UNKNOWN -> "only its end is known";
      case END_UNKNOWN -> "only its start is known";
      case PERIOD -> isOneUnit(when) ? unit(precision) + " only" : "between these dates";
      case UNKNOWN -> "date unknown";
    };
  }

  private static boolean isOneUnit(WhenView when) {
    return when.edtf() != null && !when.edtf().toString().matches(".*[/\\[].*");
  }

  private static String unit(Precision precision) {
    return precision.name().toLowerCase(Locale.ROOT);
  }

  private static String basis(WhenView when) {
    String wording = when.wording();
    boolean quotable = wording != null && wording.length() <= SHORT_WORDING;
    return switch (when.basis()) {
      case STATED, BOUNDED, UNKNOWN -> quotable ? ", “" + wording + "”" : "";
      case YEAR_INFERRED -> ", year inferred" + (quotable ? " from “" + wording + "”" : "");
      case RELATIVE -> quotable ? ", from “" + wording + "”" : ", counted from another date";
    };
  }

  /// The heading under which a date is listed: its month; its year or years where the month is not
  /// known. A date that is open on one side stands under its stated bound. Empty where no date is
  /// known.
  public static Optional<String> heading(WhenView when) {
    Edtf edtf = when.edtf();
    if (edtf == null) {
      return Optional.empty();
    }
    Days stated = edtf.stated();
    LocalDate from = Objects.requireNonNull(stated.from());
    return Optional.of(
        switch (edtf.precision()) {
          case SECOND, DAY, MONTH -> month(from) + " " + year(from.getYear());
          case SEASON, YEAR -> year(from.getYear());
          case DECADE, CENTURY ->
              years(from.getYear(), Objects.requireNonNull(stated.to()).getYear());
        });
  }

  /// A month's name.
  public static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
  }

  /// A year as people count it: there is no year 0, and before 1 come 1 BCE and 2 BCE.
  public static String year(int year) {
    if (year < 1) {
      return (1 - year) + " BCE";
    }
    return year < 1000 ? year + " CE" : String.valueOf(year);
  }

  private static String years(int from, int to) {
    if (from < 1 && to < 1) {
      return (1 - from) + "–" + (1 - to) + " BCE";
    }
    return from < 1000 ? year(from) + "–" + year(to) : from + "–" + to;
  }

  /// A day: "12 July 2026".
  public static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day) + " " + year(day.getYear());
  }

  /// The day of an instant. The record's own clock is UTC.
  public static String day(Instant instant) {
    return day(instant.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /// The day and the minute of an instant, in UTC.
  public static String time(Instant instant) {
    return day(instant) + ", " + TIME.format(instant) + " UTC";
  }

  /// The day as the `time` element takes it, where there is one: an exact day of a four-digit year.
  public static @Nullable String machineDay(WhenView when) {
    LocalDate day = when.earliest();
    if (day == null || Mark.Shape.of(when) != Mark.Shape.DAY) {
      return null;
    }
    return day.getYear() > 0 && day.getYear() < 10_000 ? day.toString() : null;
  }

  /// A number with its thousands apart: "1,000,000".
  public static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /// Which word goes with a number: "1 fact", "2 facts".
  public static String plural(long number, String one, String many) {
    return number == 1 ? one : many;
  }

  /// A number with its word.
  public static String count(long number, String one, String many) {
    return number(number) + " " + plural(number, one, many);
  }

  /// A name as it begins a line. Only a plain word gets a capital: "security researchers" does,
  /// "xAI" does not.
  public static String capital(String name) {
    return PLAIN.matcher(name).lookingAt()
        ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
        : name;
  }

  /// A term as it begins a line.
  public static String sentence(String term) {
    return term.substring(0, 1).toUpperCase(Locale.ROOT) + term.substring(1);
  }

  /// What stands before the words that follow a quote: a space, unless they begin with a mark that
  /// belongs to what came before.
  public static String gap(String following) {
    return following.matches("(?s)[,.;:!?)’”].*") ? "" : " ";
  }

  /// The first sentence of a text, which leads it.
  public static String lead(String text) {
    return SENTENCE.split(text, 2)[0];
  }

  /// What follows the first sentence; empty where nothing does.
  public static String rest(String text) {
    return text.substring(lead(text).length()).strip();
  }

  /// An address that a page may link to. The record takes no other kind; should one ever come by
  /// another way, it is shown as text and never as a link.
  public static @Nullable String link(@Nullable String url) {
    return url != null && url.matches("(?i)https?://.*") ? url : null;
  }
}
