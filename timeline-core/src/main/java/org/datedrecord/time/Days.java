package org.datedrecord.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run of days, both ends inclusive.
///
/// @param from the first day; null if the run reaches back without end
/// @param to the last day; null if the run goes on without end
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
  /// By first day, then by last.
  static final Comparator<Days> IN_ORDER =
      Comparator.comparing(Days::first).thenComparing(Days::last);

  public Days {
    if (before(to, from)) {
      throw new IllegalArgumentException("days end before they start: " + from + " to " + to);
    }
  }

  /// Whether the two share a day.
  public boolean touches(Days other) {
    return !before(to, other.from) && !before(other.to, from);
  }

  /// Whether every day of the other is one of these.
  public boolean contains(Days other) {
    boolean startsInside = from == null || (other.from != null && !other.from.isBefore(from));
    boolean endsInside = to == null || (other.to != null && !other.to.isAfter(to));
    return startsInside && endsInside;
  }

  /// From the start of the one to the end of the other.
  Days through(Days other) {
    return new Days(from, other.to);
  }

  /// The same days as ordered runs with gaps between them: overlapping and adjacent runs are
  /// joined.
  static List<Days> merged(Collection<Days> runs) {
    List<Days> merged = new ArrayList<>();
    for (Days next : runs.stream().sorted(IN_ORDER).toList()) {
      if (!merged.isEmpty() && merged.getLast().meets(next)) {
        merged.add(merged.removeLast().joined(next));
      } else {
        merged.add(next);
      }
    }
    return List.copyOf(merged);
  }

  // Days are counted as numbers here: the last day of the calendar has no next one to ask for.
  private boolean meets(Days later) {
    return to == null || later.from == null || later.from.toEpochDay() <= to.toEpochDay() + 1;
  }

  private Days joined(Days later) {
    return later.to == null || before(to, later.to) ? new Days(from, later.to) : this;
  }

  private static LocalDate first(Days days) {
    return days.from == null ? LocalDate.MIN : days.from;
  }

  private static LocalDate last(Days days) {
    return days.to == null ? LocalDate.MAX : days.to;
  }

  private static boolean before(@Nullable LocalDate end, @Nullable LocalDate start) {
    return end != null && start != null && end.isBefore(start);
  }
}
