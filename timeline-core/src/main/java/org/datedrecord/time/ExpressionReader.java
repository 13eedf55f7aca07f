package org.datedrecord.time;

/// Reads a whole expression: a date, a date-time, an interval or a set.
///
/// Each reader takes what it knows from the [Cursor] and leaves the rest; where the next character
/// cannot be, it says which feature that character would begin.
final class ExpressionReader {
  private final Cursor cursor;
  private final DateReader dates;

  ExpressionReader(Cursor cursor) {
    this.cursor = cursor;
    this.dates = new DateReader(cursor);
  }

  Edtf expression() {
    if (cursor.atEnd()) {
      throw cursor.refusal("an empty expression");
    }
    Edtf expression = cursor.at("[") ? new SetReader(cursor, dates).set() : dateOrInterval();
    cursor.expectEnd();
    return expression;
  }

  private Edtf dateOrInterval() {
    Interval.End start = end();
    if (cursor.accept("/")) {
      return interval(start);
    }
    return switch (start) {
      case PlainDate date when cursor.at("T") -> moment(date);
      case PlainDate date when !cursor.at("..") -> date;
      case PlainDate _ -> throw cursor.refusal("a range '..' outside square brackets");
      case Interval.Missing _ ->
          throw new UnreadableDate("a range '..' outside square brackets", 1);
    };
  }

  private Edtf interval(Interval.End start) {
    Interval.End end = end();
    if (cursor.at("T")) {
      throw cursor.refusal("a time inside an interval");
    }
    if (start instanceof Interval.Missing && end instanceof Interval.Missing) {
      throw new UnreadableDate("an interval without any date", 1);
    }
    if (start instanceof PlainDate from
        && end instanceof PlainDate to
        && Range.isReversed(from, to)) {
      throw new UnreadableDate("an interval whose start is after its end", 1);
    }
    return new Interval(start, end);
  }

  private Interval.End end() {
    if (cursor.accept("..")) {
      return Interval.Missing.OPEN;
    }
    return cursor.atEnd() || cursor.at("/") ? Interval.Missing.UNKNOWN : dates.date();
  }

  private Edtf moment(PlainDate date) {
    int position = cursor.position();
    if (!date.certain()) {
      throw new UnreadableDate("a qualifier on part of a date", position - 1);
    }
    if (!(date.part() instanceof CalendarPart.Day day)) {
      throw cursor.refusal("a time without a day");
    }
    Moment moment = new TimeReader(cursor).moment(day);
    if (cursor.at("/")) {
      throw new UnreadableDate("a time inside an interval", position);
    }
    return moment;
  }
}
