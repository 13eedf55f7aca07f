package org.datedrecord.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that lasted from one date to another. An open and an unknown end reach equally far;
/// they differ in what a reader is told.
record Interval(End start, End end) implements Edtf {
  /// An end of an interval: a date, or none.
  sealed interface End permits PlainDate, Missing {}

  /// No date at one end.
  enum Missing implements End {
    /// There is no end, or none is meant.
    OPEN(".."),

    /// There is an end, but nobody said which.
    UNKNOWN("");

    private final String sign;

    Missing(String sign) {
      this.sign = sign;
    }

    @Override
    public String toString() {
      return sign;
    }
  }

  Interval {
    range(start, end);
  }

  private Range range() {
    return range(start, end);
  }

  // A range has at least one date and is not reversed; it checks that itself.
  private static Range range(End start, End end) {
    return new Range(dateOf(start), dateOf(end));
  }

  private static @Nullable PlainDate dateOf(End end) {
    return switch (end) {
      case PlainDate date -> date;
      case Missing _ -> null;
    };
  }

  @Override
  public List<Days> days() {
    return List.of(range().span());
  }

  @Override
  public List<Days> statedDays() {
    return List.of(range().stated());
  }

  @Override
  public Precision precision() {
    return range().precision();
  }

  @Override
  public boolean certain() {
    return range().certain();
  }

  @Override
  public String toString() {
    return start + "/" + end;
  }
}
