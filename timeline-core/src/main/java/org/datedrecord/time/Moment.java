package org.datedrecord.time;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A second, `2026-07-10T14:05:00Z`, on the day and at the hour that its author's clock showed.
///
/// @param offset of that clock from UTC; null if nobody said
record Moment(CalendarPart.Day day, LocalTime time, @Nullable ZoneOffset offset) implements Edtf {
  static final long SECONDS_OF_A_DAY = 86_400;

  Moment {
    if (!time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("time " + time + " has a fraction of a second");
    }
  }

  @Override
  public List<Days> days() {
    return List.of(day.days());
  }

  @Override
  public List<Days> statedDays() {
    return days();
  }

  @Override
  public Precision precision() {
    return Precision.SECOND;
  }

  @Override
  public boolean certain() {
    return true;
  }

  @Override
  public long startSecond() {
    return day.date().toEpochDay() * SECONDS_OF_A_DAY + time.toSecondOfDay();
  }

  @Override
  public long endSecond() {
    return startSecond() + 1;
  }

  @Override
  public String toString() {
    String clock = DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    return day + "T" + clock + (offset == null ? "" : offset);
  }
}
