package org.datedrecord.hint;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Reads how long ago something was: "two days ago", "1d ago", "over the past three weeks".
///
/// A number of days is counted to the day. A longer time is told in round numbers, so what is
/// suggested is the unit it is told in: of weeks, the seven days that are nearer to this number of
/// weeks than to any other; of months and years, the month or year, approximate.
final class AgoReader {

  private enum Unit {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    DECADE,
    CENTURY
  }

  private final Phrase phrase;

  AgoReader(Phrase phrase) {
    this.phrase = phrase;
  }

  @Nullable Saying read() {
    int mark = phrase.mark();
    if (phrase.take("few", "several") || phrase.takeAll("a", "few")) {
      return takeUnit() != null && phrase.take("ago")
          ? new Saying.Vague("It tells no number to count.")
          : null;
    }
    phrase.back(mark);
    boolean past = phrase.here().equals("past");
    boolean lasting = phrase.take("last", "past");
    Unit one = past ? takeUnit() : null;
    if (one != null) {
      return lasting(1, one);
    }
    boolean couple = phrase.takeAll("couple", "of") || phrase.takeAll("a", "couple", "of");
    int number = couple ? 2 : takeNumber();
    Unit unit = number < 1 ? null : takeUnit();
    if (unit == null || !(lasting ? number > 1 : phrase.take("ago"))) {
      return null;
    }
    Saying said = lasting ? lasting(number, unit) : ago(number, unit);
    if (couple) {
      return said.noted("A couple need not be two.", false);
    }
    return phrase.leader().matches("than|over|under|nearly|almost|least|most")
        ? said.noted("The words before it say more, or less, than that.", false)
        : said;
  }

  private int takeNumber() {
    int digits = phrase.takeNumber(1, 4);
    if (digits >= 0) {
      return digits;
    }
    int number = Lexicon.number(phrase.here());
    if (number == 0) {
      return -1;
    }
    phrase.step();
    int mark = phrase.mark();
    if (number >= 20 && number % 10 == 0 && phrase.takeDash()) {
      int more = Lexicon.number(phrase.here());
      if (more > 0 && more < 10) {
        phrase.step();
        return number + more;
      }
      phrase.back(mark);
    }
    return number;
  }

  private @Nullable Unit takeUnit() {
    Unit unit =
        switch (phrase.here()) {
          case "minute", "minutes", "min", "mins" -> Unit.MINUTE;
          case "hour", "hours", "h", "hr", "hrs" -> Unit.HOUR;
          case "day", "days", "d" -> Unit.DAY;
          case "week", "weeks", "w" -> Unit.WEEK;
          case "month", "months" -> Unit.MONTH;
          case "year", "years", "y" -> Unit.YEAR;
          case "decade", "decades" -> Unit.DECADE;
          case "century", "centuries" -> Unit.CENTURY;
          default -> null;
        };
    if (unit != null) {
      phrase.step();
    }
    return unit;
  }

  private static Saying ago(int number, Unit unit) {
    return switch (unit) {
      case MINUTE, HOUR ->
          Saying.Counted.of(day -> hours(day, unit == Unit.HOUR ? number : 1))
              .noted("The hour of the report is not known.", false);
      case DAY -> Saying.Counted.of(day -> Stretch.day(day.minusDays(number)));
      case WEEK ->
          Saying.Counted.of(
                  day -> {
                    LocalDate middle = day.minusWeeks(number);
                    return Stretch.days(middle.minusDays(3), middle.plusDays(3));
                  })
              .noted("Told in weeks, it is known to the nearest week.", false);
      case MONTH, YEAR, DECADE, CENTURY ->
          Saying.Counted.of(day -> unit(day, number, unit))
              .approximate()
              .noted("Told in round numbers, it is approximate.", false);
    };
  }

  private static Stretch hours(LocalDate day, int hours) {
    return Stretch.days(day.minusDays((hours + 23) / 24), day.minusDays(hours / 24));
  }

  private static Stretch unit(LocalDate day, int number, Unit unit) {
    int years = unit == Unit.CENTURY ? 100 * number : unit == Unit.DECADE ? 10 * number : number;
    int year = day.getYear() - years;
    return switch (unit) {
      case MINUTE, HOUR -> hours(day, unit == Unit.HOUR ? number : 1);
      case DAY -> Stretch.day(day.minusDays(number));
      case WEEK -> Stretch.day(day.minusWeeks(number));
      case MONTH -> Stretch.month(YearMonth.from(day).minusMonths(number));
      case DECADE -> year < 0 ? Stretch.year(year) : Stretch.decade(year / 10);
      case CENTURY -> year < 0 ? Stretch.year(year) : Stretch.century(year / 100);
      case YEAR -> Stretch.year(year);
    };
  }

  /// "Over the past three weeks": some time between then and the day of the report.
  private static Saying lasting(int number, Unit unit) {
    return Saying.Counted.of(day -> unit(day, number, unit).until(day))
        .noted("Some time from then to the day of the report.", false);
  }
}
