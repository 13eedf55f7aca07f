package org.datedrecord.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes random expressions, each with the days that it may mean.
///
/// The days are found by asking every day of a calendar of twenty years, so they owe nothing to the
/// arithmetic under test. All dates fall well inside that calendar: its first and its last day
/// stand for all that is before and after.
public final class Expressions {
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
  private static final List<LocalDate> CALENDAR =
      FIRST.datesUntil(LocalDate.of(2035, 1, 1)).toList();

  /// @param possible the days it could be, numbered by the calendar
  /// @param stated the days of what is stated
  record Expression(String text, BitSet possible, BitSet stated) {}

  private final Random random;

  /// The same expressions for the same start.
  public Expressions(long start) {
    this.random = new Random(start);
  }

  Expression next() {
    return switch (random.nextInt(8)) {
      case 0 -> moment();
      case 1, 2 -> date();
      case 3, 4 -> interval();
      default -> set();
    };
  }

  /// So many expressions, some of them of far years.
  public List<String> texts(int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> random.nextBoolean() ? next().text : farAway())
        .toList();
  }

  /// A random window; each side may be open.
  public Days window() {
    LocalDate from = FIRST.plusDays(1500 + random.nextInt(4000));
    LocalDate to = from.plusDays(random.nextInt(random.nextBoolean() ? 60 : 1500));
    return new Days(random.nextInt(5) == 0 ? null : from, random.nextInt(5) == 0 ? null : to);
  }

  private Expression moment() {
    LocalDate day = LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28));
    String time =
        String.format(
            "T%02d:%02d:%02d", random.nextInt(24), random.nextInt(60), random.nextInt(60));
    String offset = pick("", "Z", "+08:00", "-11", "+14", "-03:30", "+00:00");
    BitSet days = where(day::equals);
    return new Expression(day + time + offset, days, days);
  }

  private Expression date() {
    int year = 2022 + random.nextInt(6);
    int month = 1 + random.nextInt(12);
    int season = random.nextInt(4);
    LocalDate day = LocalDate.of(year, month, 1).plusDays(random.nextInt(28));
    Predicate<LocalDate> inYear = date -> date.getYear() == year;
    Predicate<LocalDate> inMonth = inYear.and(date -> date.getMonthValue() == month);
    Predicate<LocalDate> inSeason =
        date ->
            Math.floorDiv(date.getYear() * 12 + date.getMonthValue() - 3 - year * 12, 3) == season;
    String yearMonth = String.format("%d-%02d", year, month);
    return switch (random.nextInt(10)) {
      case 0 -> date(String.valueOf(year), inYear);
      case 1 -> date(year + "-XX", inYear);
      case 2 -> date(year + "-XX-XX", inYear);
      case 3 -> date(yearMonth, inMonth);
      case 4 -> date(yearMonth + "-XX", inMonth);
      case 5 -> date(year + "-2" + (season + 1), inSeason);
      case 6 -> date("202X", date -> date.getYear() / 10 == 202);
      default -> date(day.toString(), day::equals);
    };
  }

  private Expression date(String text, Predicate<LocalDate> days) {
    BitSet found = where(days);
    return new Expression(text + pick("", "", "", "?", "~", "%"), found, found);
  }

  private Expression interval() {
    Expression date = date();
    return switch (random.nextInt(6)) {
      case 0 -> after(date, date.text + "/..");
      case 1 -> after(date, date.text + "/");
      case 2 -> before(date, "../" + date.text);
      case 3 -> before(date, "/" + date.text);
      default -> range(date, date(), "/");
    };
  }

  private Expression set() {
    List<Expression> choices = new ArrayList<>();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      choices.add(random.nextBoolean() ? date() : range(date(), date(), ".."));
    }
    Expression bound = date();
    switch (random.nextInt(3)) {
      case 0 -> choices.addFirst(before(bound, ".." + bound.text));
      case 1 -> choices.addLast(after(bound, bound.text + ".."));
      default -> choices.add(bound);
    }
    BitSet possible = new BitSet();
    BitSet stated = new BitSet();
    choices.forEach(choice -> possible.or(choice.possible));
    choices.forEach(choice -> stated.or(choice.stated));
    String text = choices.stream().map(Expression::text).collect(Collectors.joining(",", "[", "]"));
    return new Expression(text, possible, stated);
  }

  private static Expression range(Expression one, Expression other, String sign) {
    boolean reversed = other.possible.length() <= one.possible.nextSetBit(0);
    Expression from = reversed ? other : one;
    Expression to = reversed ? one : other;
    BitSet days = new BitSet();
    days.set(from.possible.nextSetBit(0), to.possible.length());
    return new Expression(from.text + sign + to.text, days, days);
  }

  private static Expression before(Expression bound, String text) {
    BitSet possible = new BitSet();
    possible.set(0, bound.possible.length());
    return new Expression(text, possible, bound.stated);
  }

  private static Expression after(Expression bound, String text) {
    BitSet possible = new BitSet();
    possible.set(bound.possible.nextSetBit(0), CALENDAR.size());
    return new Expression(text, possible, bound.stated);
  }

  /// An expression with a date of any year there is.
  private String farAway() {
    int digits = random.nextInt(10000);
    String sign = digits > 0 && random.nextBoolean() ? "-" : "";
    String year = sign + String.format("%04d", digits);
    String any = "Y" + pick("", "-") + random.nextInt(10_000, 1_000_000_000);
    String decade = sign + String.format("%03dX", digits / 10);
    String century = sign + String.format("%02dXX", digits / 100);
    String date =
        pick(year, any, decade, century, year + "-02-28", year + "-24", year + "-XX", year + "-11");
    String qualified = date + pick("", "?", "~", "%");
    return pick("%s", "%s/..", "/%s", "[..%s]", "[%s..]", "[%1$s..%1$s]", "%1$s/%1$s", "[%s,2026]")
        .formatted(qualified);
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static BitSet where(Predicate<LocalDate> condition) {
    BitSet days = new BitSet();
    for (int i = 0; i < CALENDAR.size(); i++) {
      days.set(i, condition.test(CALENDAR.get(i)));
    }
    return days;
  }

  /// The same days, numbered by the calendar.
  static BitSet numbered(Days run) {
    BitSet days = new BitSet();
    days.set(
        run.from() == null ? 0 : number(run.from()),
        run.to() == null ? CALENDAR.size() : number(run.to()) + 1);
    return days;
  }

  private static int number(LocalDate date) {
    return (int) FIRST.until(date, ChronoUnit.DAYS);
  }
}
