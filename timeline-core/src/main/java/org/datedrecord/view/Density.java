package org.datedrecord.view;

import java.time.LocalDate;
import java.util.List;
import org.datedrecord.model.Term;
import org.jspecify.annotations.Nullable;

/// How many facts there are and when, for an overview of any number of them.
///
/// @param facts how many in all
/// @param undated how many of them are on no day at all
/// @param spans how many there are of each stretch of days, in order of time. One day from and to
///   is an exact day, or the bound of a date that is open on one side
public record Density(long facts, long undated, List<Span> spans) {

  /// The facts with the same main actor that are dated alike.
  ///
  /// @param from the first day of the stated date or bound
  /// @param to its last day
  /// @param shape how it is drawn
  /// @param certain whether no date among them is doubted
  /// @param actor the main actor; none where the facts name nobody
  /// @param facts how many
  /// @param disputed how many of them are disputed
  public record Span(
      LocalDate from,
      LocalDate to,
      Shape shape,
      boolean certain,
      @Nullable String actor,
      long facts,
      long disputed) {}

  /// The shapes of a date.
  public enum Shape implements Term {
    /// An exact day.
    DAY,
    /// Not later than this.
    BY,
    /// Not earlier than this.
    FROM,
    /// Somewhere in, or all of, these days.
    RANGE
  }
}
