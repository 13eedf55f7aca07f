package org.datedrecord.time;

import java.util.ArrayList;
import java.util.List;

/// Reads a set, `[..2026-01,2026-03,2026-05..2026-07]`.
final class SetReader {
  private final Cursor cursor;
  private final DateReader dates;

  SetReader(Cursor cursor, DateReader dates) {
    this.cursor = cursor;
    this.dates = dates;
  }

  Edtf set() {
    cursor.expect("[");
    if (cursor.at("]") || cursor.at("..]")) {
      throw new UnreadableDate("a set without any date", 1);
    }
    boolean openStart = cursor.at("..");
    List<OneOf.Choice> choices = new ArrayList<>();
    choices.add(openStart ? rangeToDate() : choice(openStart));
    while (cursor.accept(",")) {
      choices.add(choice(openStart));
    }
    cursor.expect("]");
    if (cursor.at("/")) {
      throw cursor.refusal("a set inside an interval");
    }
    if (cursor.at("?") || cursor.at("~") || cursor.at("%")) {
      throw cursor.refusal("a qualifier on a whole set");
    }
    return OneOf.of(choices);
  }

  private OneOf.Choice rangeToDate() {
    cursor.expect("..");
    Range range = new Range(null, date());
    if (cursor.at("..")) {
      throw cursor.refusal("a range open on both sides");
    }
    return range;
  }

  private OneOf.Choice choice(boolean openStart) {
    if (cursor.at("..")) {
      throw cursor.refusal("an open start after the first date of a set");
    }
    int position = cursor.position();
    PlainDate from = date();
    if (!cursor.at("..")) {
      return from;
    }
    if (cursor.at("..]") && openStart) {
      throw cursor.refusal("a set open on both sides");
    }
    if (cursor.at("..,")) {
      throw cursor.refusal("an open end before the last date of a set");
    }
    cursor.expect("..");
    if (cursor.at("]")) {
      return new Range(from, null);
    }
    PlainDate to = date();
    if (Range.isReversed(from, to)) {
      throw new UnreadableDate("a range whose start is after its end", position);
    }
    return new Range(from, to);
  }

  private PlainDate date() {
    PlainDate date = dates.date();
    if (cursor.at("T")) {
      throw cursor.refusal("a time inside a set");
    }
    if (cursor.at("/")) {
      throw cursor.refusal("an interval inside a set");
    }
    return date;
  }
}
