package org.datedrecord.time;

import java.util.List;

/// One date: a part of the calendar, and how sure of it its author was.
record PlainDate(CalendarPart part, Qualifier qualifier)
    implements Edtf, Interval.End, OneOf.Choice {
  @Override
  public List<Days> days() {
    return List.of(part.days());
  }

  @Override
  public Days stated() {
    return part.days();
  }

  @Override
  public List<Days> statedDays() {
    return days();
  }

  @Override
  public Days span() {
    return part.days();
  }

  @Override
  public Precision precision() {
    return part.precision();
  }

  @Override
  public boolean certain() {
    return qualifier == Qualifier.NONE;
  }

  @Override
  public String toString() {
    return part + qualifier.sign();
  }
}
