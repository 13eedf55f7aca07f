package org.datedrecord.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// When something happened, as imprecisely as people know it: a date expression of the Extended
/// Date/Time Format (ISO 8601-2:2019), and the days it may mean.
///
/// | written | read |
/// | --- | --- |
/// | `2026-07-03`, `2026-07`, `2026` | a day, a month, a year |
/// | `0000`, `-0043`, `Y17000` | 1 BCE, 44 BCE, a year of five digits |
/// | `2026-21` to `2026-24` | spring, summer, autumn, winter |
/// | `201X`, `2026-XX`, `2026-06-XX`, `2026-XX-XX` | the rightmost places are not specified |
/// | `2026-07-10T14:05:00+08:00` | a second, with or without its offset |
/// | `2026-06?`, `2026-06~`, `2026-06%` | uncertain, approximate, both |
/// | `2026-03/2026-07-03` | it lasted: an interval |
/// | `2026-03/..`, `/2026-07-03` | an interval with an open, or an unknown, end |
/// | `[2026-03..2026-07-03]`, `[..2026-07-03]` | it was once: some time in a range |
/// | `[2026-05-01,2026-05-03]` | it was once: on one of these |
///
/// `[..2026-07-03]` is one day not later than 3 July; `../2026-07-03` is an interval that ended
/// then. They are not the same, though they cover the same days.
///
/// A date has no zone: its days are the days as written, and no reader's clock moves them. The
/// offset of a date-time is kept and shown, and counts for nothing else.
///
/// Values are immutable. Two are equal if their canonical forms are. The canonical form is the text
/// as written, except that the dates of a set are put in order, each once; a set of one date is
/// that date; and an offset has minutes, or is `Z` if it is zero.
public sealed interface Edtf extends Comparable<Edtf> permits PlainDate, Moment, Interval, OneOf {
  /// Reads an expression.
  ///
  /// @throws UnreadableDate if it is not of the profile above
  static Edtf parse(String text) {
    return new ExpressionReader(new Cursor(text)).expression();
  }

  /// The ranges of days it could be in: ordered, with gaps between them. Only a set has several.
  List<Days> days();

  /// The ranges of days that are stated: one for each choice of a set, otherwise one alone. Where
  /// only one bound is given, the days of that bound: of "March 2026 or later", March 2026.
  List<Days> statedDays();

  /// The unit in which it is known.
  Precision precision();

  /// Whether it stands without any of the qualifiers `?`, `~` and `%`.
  boolean certain();

  /// The canonical form.
  @Override
  String toString();

  /// From the earliest day to the latest.
  default Days span() {
    return days().getFirst().through(days().getLast());
  }

  /// The first day it could be; empty if that side is open or unknown.
  default Optional<LocalDate> earliest() {
    return Optional.ofNullable(span().from());
  }

  /// The last day it could be; empty if that side is open or unknown.
  default Optional<LocalDate> latest() {
    return Optional.ofNullable(span().to());
  }

  /// From the first day that is stated to the last. Both ends are always given.
  default Days stated() {
    List<Days> merged = Days.merged(statedDays());
    return merged.getFirst().through(merged.getLast());
  }

  /// Whether it is found by a window of days.
  default boolean matches(Days window, Match match) {
    return switch (match) {
      case STATED -> statedDays().stream().anyMatch(window::touches);
      case CERTAIN -> days().stream().allMatch(window::contains);
      case POSSIBLE -> days().stream().anyMatch(window::touches);
    };
  }

  /// Where it begins when dates are put in order: the first second of the first stated day, counted
  /// from 1970 as if every day were in UTC. So "by 3 July 2026" stands with 3 July 2026.
  default long startSecond() {
    return Objects.requireNonNull(stated().from()).toEpochDay() * Moment.SECONDS_OF_A_DAY;
  }

  /// Where it ends when dates are put in order: the first second after the last stated day.
  default long endSecond() {
    return (Objects.requireNonNull(stated().to()).toEpochDay() + 1) * Moment.SECONDS_OF_A_DAY;
  }

  /// What a reader is told: "June 2026, uncertain".
  default String words() {
    return Words.of(this);
  }

  /// By beginning; of those that begin together the shorter first, so that 1 March comes before
  /// March, and March before the year it begins; then by canonical form, so that 3 July comes
  /// before "by 3 July".
  @Override
  default int compareTo(Edtf other) {
    int order = Long.compare(startSecond(), other.startSecond());
    if (order == 0) {
      order = Long.compare(endSecond(), other.endSecond());
    }
    return order == 0 ? toString().compareTo(other.toString()) : order;
  }
}
