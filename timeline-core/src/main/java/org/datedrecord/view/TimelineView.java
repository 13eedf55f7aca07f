package org.datedrecord.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A timeline with its counts.
///
/// @param extent the days its dated facts reach over
/// @param changedAt when anything in it last changed
/// @param change the number of that change
public record TimelineView(
    UUID id,
    String slug,
    long version,
    String title,
    String scope,
    boolean closed,
    Counts counts,
    Extent extent,
    Instant openedAt,
    Instant changedAt,
    long change) {

  /// How much a timeline holds.
  ///
  /// @param facts those that are not retracted
  /// @param undated those of them of which no date at all is known
  /// @param sources the sources that they cite
  /// @param origins the named parties that first said it
  /// @param contentions the open ones
  /// @param corrections those that readers are told of as corrections
  public record Counts(
      long facts, long undated, long sources, long origins, long contentions, long corrections) {}

  /// From the first to the last day that a stated date or bound names.
  public record Extent(@Nullable LocalDate from, @Nullable LocalDate to) {}
}
