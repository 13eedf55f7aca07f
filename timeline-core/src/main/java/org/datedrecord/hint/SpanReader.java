package org.datedrecord.hint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.datedrecord.model.When;
import org.jspecify.annotations.Nullable;

/// Reads a whole phrase: a date, one side of it ("by 3 July"), or from one date to another.
final class SpanReader {

  private static final int EARLIEST_YEAR = 1500;

  private final Phrase phrase;
  private final Anchor anchor;
  private final PointReader points;

  SpanReader(Phrase phrase, Anchor anchor) {
    this.phrase = phrase;
    this.anchor = anchor;
    this.points = new PointReader(phrase);
  }

  /// Reads what begins here; null where nothing does.
  @Nullable Answer read() {
    Answer answer = side();
    if (answer == null) {
      answer = twoSided();
    }
    if (answer == null) {
      Saying said = points.read(Lexicon.leads(phrase.leader()));
      answer = said == null ? null : Reckoned.of(said, anchor).once();
    }
    return answer;
  }

  private @Nullable Answer side() {
    int mark = phrase.mark();
    if (phrase.takeAll("no", "later", "than")
        || phrase.takeAll("not", "later", "than")
        || phrase.takeAll("on", "or", "before")
        || phrase.take("by")) {
      return sided(mark, true, "It was once, then or before.", r -> upTo(r.high(), false));
    }
    if (phrase.takeAll("prior", "to") || phrase.take("before")) {
      return sided(mark, true, "It was before that.", r -> upTo(r.high(), !points.isVague()));
    }
    if (phrase.take("until", "till", "through")) {
      return sided(
          mark,
          true,
          "It lasted until then; when it began is not said.",
          r -> r.high() == null ? null : "/" + r.high().end());
    }
    if (phrase.take("since")) {
      return sided(
          mark,
          false,
          "It lasts from then on.",
          r -> r.low() == null ? null : r.low().start() + "/..");
    }
    if (phrase.take("after")) {
      return sided(mark, false, "It was after that.", r -> after(r.low()));
    }
    if (phrase.take("previously")) {
      Saying day = Saying.Counted.of(Stretch::day).noted("No more is said than that.", false);
      Reckoned told = Reckoned.of(day, anchor);
      return told.answer(upTo(told.high(), false), When.Basis.BOUNDED, "");
    }
    if (phrase.take("effective", "starting", "beginning")) {
      phrase.take("from", "on", "in");
      Saying said = points.read(true);
      if (said != null) {
        return Reckoned.of(ahead(said), anchor).once();
      }
    }
    phrase.back(mark);
    return null;
  }

  private static @Nullable String upTo(@Nullable Stretch to, boolean before) {
    return to == null ? null : "[.." + (before ? to.before() : to).end() + "]";
  }

  private @Nullable String after(@Nullable Stretch from) {
    return from == null ? null : "[" + (points.isVague() ? from : from.after()).start() + "..]";
  }

  private @Nullable Answer sided(
      int mark, boolean ahead, String remark, Function<Reckoned, @Nullable String> date) {
    Saying said = points.read(true);
    if (said == null) {
      phrase.back(mark);
      return null;
    }
    Reckoned reckoned = Reckoned.of(ahead ? ahead(said) : said, anchor);
    return reckoned.answer(date.apply(reckoned), When.Basis.BOUNDED, remark);
  }

  private static Saying ahead(Saying said) {
    return said instanceof Saying.Yearless yearless ? yearless.ahead() : said;
  }

  private @Nullable Answer twoSided() {
    int mark = phrase.mark();
    boolean between = phrase.take("between");
    boolean from = !between && phrase.take("from");
    Answer answer = between || from ? null : years();
    if (answer == null) {
      answer = two(between, from);
    }
    if (answer == null) {
      phrase.back(mark);
    }
    return answer;
  }

  /// "2019–2021", which stands by itself.
  private @Nullable Answer years() {
    int mark = phrase.mark();
    int first = phrase.takeNumber(4, 4);
    if (first >= EARLIEST_YEAR && phrase.isGlued() && phrase.takeDash() && phrase.isGlued()) {
      int last = phrase.takeNumber(4, 4);
      if (last > first && last < first + 200 && phrase.endsWell()) {
        Saying said = Saying.Full.of(Stretch.years(first, last));
        return Reckoned.of(said.noted("They may be numbers.", false), anchor)
            .answer(joined(Stretch.year(first), Stretch.year(last), false), When.Basis.STATED, "");
      }
    }
    phrase.back(mark);
    return null;
  }

  private @Nullable Answer two(boolean between, boolean from) {
    int bare = bareDay();
    Saying first = bare > 0 ? null : points.read(between || from);
    if ((bare < 0 && first == null) || !connects(between, from)) {
      return null;
    }
    int mark = phrase.mark();
    int lastDay = bare > 0 ? -1 : bareDay();
    if (lastDay > 0 && first != null) {
      return daysOf(first, lastDay, between);
    }
    phrase.back(mark);
    phrase.take("the");
    Saying second = points.read(true);
    if (second == null) {
      return null;
    }
    Reckoned high = Reckoned.of(second, anchor);
    return bare > 0 ? daysBefore(bare, high, between) : joined(first, high, between);
  }

  private boolean connects(boolean between, boolean from) {
    if (between) {
      return phrase.take("and");
    }
    return phrase.takeDash()
        || phrase.take("to", "through")
        || (from && phrase.take("until", "till"));
  }

  /// A day that stands without its month, which follows or went before; -1 if none comes next.
  private int bareDay() {
    int mark = phrase.mark();
    phrase.take("the");
    int day = phrase.takeNumber(1, 2);
    if (day > 0 && day < 32) {
      if (phrase.isGlued()) {
        phrase.take("st", "nd", "rd", "th");
      }
      boolean alone = phrase.month() == 0 && !phrase.here().equals("of");
      if (alone && Lexicon.number(phrase.here()) == 0) {
        return day;
      }
    }
    phrase.back(mark);
    return -1;
  }

  /// "3 to 5 July".
  private static @Nullable Answer daysBefore(int day, Reckoned last, boolean between) {
    Stretch end = last.only();
    Stretch begin = end == null || !isDay(end) ? null : withDay(end, day);
    return begin == null || end == null
        ? null
        : last.answer(joined(begin, end, between), When.Basis.STATED, "");
  }

  /// "July 3–5, 2026".
  private @Nullable Answer daysOf(Saying first, int lastDay, boolean between) {
    if (!phrase.endsWell()) {
      return null;
    }
    Saying said = first;
    if (first instanceof Saying.Yearless yearless) {
      said = new YearSlots(phrase).dated(yearless.in(), true);
    }
    Reckoned low = said == null ? null : Reckoned.of(said, anchor);
    Stretch begin = low == null ? null : low.only();
    Stretch end = begin == null || !isDay(begin) ? null : withDay(begin, lastDay);
    return end == null || low == null || begin == null
        ? null
        : low.answer(joined(begin, end, between), When.Basis.STATED, "");
  }

  private static boolean isDay(Stretch stretch) {
    return stretch.first().equals(stretch.last());
  }

  private static @Nullable Stretch withDay(Stretch stretch, int day) {
    try {
      LocalDate other = stretch.first().withDayOfMonth(day);
      return Stretch.day(other).signed(stretch.sign());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable Answer joined(@Nullable Saying first, Reckoned last, boolean between) {
    Stretch end = last.only();
    if (first == null || end == null) {
      return null;
    }
    Reckoned low = Reckoned.of(first, anchor);
    Stretch begin = low.only();
    if (first instanceof Saying.Yearless yearless) {
      begin = Reckoned.begun(yearless.in(), end.first());
    }
    if (begin == null) {
      return null;
    }
    boolean both = last.sure() && (first instanceof Saying.Yearless || low.sure());
    Reckoned told =
        last.basis() == When.Basis.STATED && low.basis() == When.Basis.RELATIVE ? low : last;
    Answer answer = told.answer(joined(begin, end, between), When.Basis.STATED, "");
    return new Answer(answer.date(), answer.basis(), answer.how(), answer.note(), both);
  }

  private static String joined(Stretch begin, Stretch end, boolean between) {
    return between ? "[" + begin.start() + ".." + end.end() + "]" : begin.start() + "/" + end.end();
  }
}
