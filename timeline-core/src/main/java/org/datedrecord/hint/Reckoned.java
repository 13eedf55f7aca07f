package org.datedrecord.hint;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;
import org.datedrecord.time.UnreadableDate;
import org.jspecify.annotations.Nullable;

/// What words mean once it is known when they were published. Where that is known imprecisely, two
/// dates are reckoned, from the first and from the last day it could be, and the suggestion spans
/// both: it is as imprecise as what it is counted from.
///
/// @param low reckoned from the first day; null if there is none to count from
/// @param high reckoned from the last day; null if there is none to count from
/// @param listed whether it is one of the two, rather than something from one to the other
/// @param how what was done with the words, to follow them in a sentence
record Reckoned(
    @Nullable Stretch low,
    @Nullable Stretch high,
    boolean listed,
    When.Basis basis,
    String how,
    String note,
    boolean sure) {

  /// How far the nearest day may be for custom to leave no doubt about its year.
  private static final int NEAR = 92;

  /// Twice this is a year: what is past by more may as well lie ahead.
  private static final int HALF = 183;

  /// How far two years with a 29 February can be apart.
  private static final int LEAP = 8;

  static Reckoned of(Saying saying, Anchor anchor) {
    return switch (saying) {
      case Saying.Full full -> full(full);
      case Saying.Vague vague ->
          new Reckoned(null, null, false, When.Basis.UNKNOWN, "names no date", vague.note(), false);
      case Saying.Yearless _, Saying.Counted _ when !anchor.isKnown() ->
          new Reckoned(
              null,
              null,
              false,
              When.Basis.UNKNOWN,
              "cannot be counted, since nothing says when the report was published",
              "",
              false);
      case Saying.Yearless yearless -> yearless(yearless, anchor);
      case Saying.Counted counted -> counted(counted, anchor);
    };
  }

  private static Reckoned full(Saying.Full full) {
    Stretch other = full.or() == null ? full.stretch() : full.or();
    return new Reckoned(
        full.stretch().signed(full.sign()),
        other.signed(full.sign()),
        true,
        When.Basis.STATED,
        "is stated in full",
        full.note(),
        full.sure());
  }

  private static Reckoned counted(Saying.Counted counted, Anchor anchor) {
    Stretch low = at(anchor.earliest(), counted.from(), counted.sign(), anchor);
    Stretch high = at(anchor.latest(), counted.from(), counted.sign(), anchor);
    return new Reckoned(
        low,
        high,
        false,
        When.Basis.RELATIVE,
        "is counted from " + anchor.words(),
        counted.note(),
        counted.sure() && anchor.sign().isEmpty() && low != null && low.equals(high));
  }

  private static Reckoned yearless(Saying.Yearless said, Anchor anchor) {
    Function<LocalDate, @Nullable Stretch> from =
        day -> said.nearest() ? nearest(said.in(), day) : begun(said.in(), day);
    Stretch low = at(anchor.earliest(), from, said.sign(), anchor);
    Stretch high = at(anchor.latest(), from, said.sign(), anchor);
    Stretch only = low != null && low.equals(high) ? low : null;
    boolean near =
        only != null && distance(only, anchor.latest()) <= (said.nearest() ? NEAR : HALF);
    Stretch coming = only == null || near ? null : said.in().apply(only.first().getYear() + 1);
    Edtf next = coming == null || said.nearest() ? null : read(coming.once());
    String ahead = next == null ? "" : "If it lies ahead: " + next.words() + ".";
    return new Reckoned(
        low,
        high,
        low != null && high != null && high.first().getYear() - low.first().getYear() == 1,
        When.Basis.YEAR_INFERRED,
        "names no year: the %s %s is meant"
            .formatted(said.nearest() ? "nearest to" : "latest that had begun on", anchor.words()),
        said.note().isEmpty() || ahead.isEmpty() ? said.note() + ahead : said.note() + " " + ahead,
        said.sure() && near && anchor.sign().isEmpty());
  }

  private static @Nullable Stretch at(
      @Nullable LocalDate day,
      Function<LocalDate, @Nullable Stretch> from,
      String sign,
      Anchor anchor) {
    Stretch stretch = day == null ? null : from.apply(day);
    return stretch == null ? null : stretch.signed(sign).signed(anchor.sign());
  }

  /// The latest that begins on a day or before.
  static @Nullable Stretch begun(IntFunction<@Nullable Stretch> in, LocalDate day) {
    for (int year = day.getYear(); year >= day.getYear() - LEAP; year--) {
      Stretch stretch = in.apply(year);
      if (stretch != null && !stretch.first().isAfter(day)) {
        return stretch;
      }
    }
    return null;
  }

  private static @Nullable Stretch nearest(IntFunction<@Nullable Stretch> in, LocalDate day) {
    Stretch nearest = null;
    for (int year = day.getYear() - LEAP; year <= day.getYear() + LEAP; year++) {
      Stretch stretch = in.apply(year);
      if (stretch != null && (nearest == null || distance(stretch, day) < distance(nearest, day))) {
        nearest = stretch;
      }
    }
    return nearest;
  }

  private static long distance(Stretch stretch, @Nullable LocalDate day) {
    if (day == null) {
      return Long.MAX_VALUE;
    }
    long before = ChronoUnit.DAYS.between(day, stretch.first());
    long after = ChronoUnit.DAYS.between(stretch.last(), day);
    return Math.max(0, Math.max(before, after));
  }

  /// The one stretch it is; null if it may be several.
  @Nullable Stretch only() {
    return low != null && low.equals(high) ? low : null;
  }

  /// The same with another date, and a remark on it.
  Answer answer(@Nullable String date, When.Basis stated, String remark) {
    Edtf read = date == null ? null : read(date);
    return new Answer(
        read,
        read == null ? When.Basis.UNKNOWN : basis == When.Basis.STATED ? stated : basis,
        how,
        note.isEmpty() || remark.isEmpty() ? note + remark : note + " " + remark,
        sure);
  }

  /// Some time in it.
  Answer once() {
    return answer(onceText(), When.Basis.STATED, "");
  }

  private @Nullable String onceText() {
    if (low == null) {
      return high == null ? null : "[.." + high.end() + "]";
    }
    if (high == null) {
      return "[" + low.start() + "..]";
    }
    if (low.equals(high)) {
      return low.once();
    }
    return listed
        ? "[" + low.start() + "," + high.start() + "]"
        : "[" + low.start() + ".." + high.end() + "]";
  }

  /// Reads what was put together; null where it is no date, as where it would end before it starts.
  static @Nullable Edtf read(String date) {
    try {
      return Edtf.parse(date);
    } catch (UnreadableDate e) {
      return null;
    }
  }
}
