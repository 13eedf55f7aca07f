package org.datedrecord.time;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From one date to another, both included; at most one of them is missing.
record Range(@Nullable PlainDate from, @Nullable PlainDate to) implements OneOf.Choice {
  Range {
    if (from == null && to == null) {
      throw new IllegalArgumentException("a range without any date");
    }
    if (isReversed(from, to)) {
      throw new IllegalArgumentException("a range ends before it starts: " + from + " to " + to);
    }
  }

  /// Whether even the latest end is before the earliest start.
  static boolean isReversed(@Nullable PlainDate from, @Nullable PlainDate to) {
    return from != null && to != null && to.endSecond() <= from.startSecond();
  }

  @Override
  public Days span() {
    return new Days(from == null ? null : from.span().from(), to == null ? null : to.span().to());
  }

  @Override
  public Days stated() {
    if (from == null) {
      return Objects.requireNonNull(to).span();
    }
    return to == null ? from.span() : span();
  }

  @Override
  public Precision precision() {
    return dates().map(PlainDate::precision).reduce(Precision.SECOND, Precision::coarser);
  }

  @Override
  public boolean certain() {
    return dates().allMatch(PlainDate::certain);
  }

  private Stream<PlainDate> dates() {
    return Stream.of(from, to).filter(Objects::nonNull);
  }

  @Override
  public String toString() {
    return (from == null ? "" : from) + ".." + (to == null ? "" : to);
  }
}
