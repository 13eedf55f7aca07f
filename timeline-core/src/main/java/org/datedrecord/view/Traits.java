package org.datedrecord.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Standing;
import org.jspecify.annotations.Nullable;

/// What one row of a fact is found, ordered and counted by. It is kept beside what is shown of the
/// fact, so that finding needs to read nothing else.
///
/// @param corrections how many there were that readers are told of
/// @param lead the main actor
/// @param dated when it happened; none where no date at all is known
/// @param reported the first second in which one of its sources can have been published; none where
///   no source has a date
/// @param published the days in which its sources were published
/// @param firstChange the change with which the fact entered the record
/// @param names all names it has, by what they are
public record Traits(
    UUID timelineId,
    Lifecycle lifecycle,
    Standing standing,
    int corrections,
    @Nullable String lead,
    @Nullable Dated dated,
    @Nullable Long reported,
    List<Stretch> published,
    long firstChange,
    Map<Kind, Set<String>> names) {

  /// What a name is.
  public enum Kind {
    ACTOR,
    CLAIMANT,
    CONTENTION,
    NATURE,
    ORIGIN,
    /// A source that is itself the origin of what it is cited for.
    ORIGINAL,
    PUBLISHER,
    SOURCE,
    SOURCE_TITLE
  }

  /// A date as it is compared.
  ///
  /// @param start its first second, by which facts are ordered
  /// @param end its last second, by which they are ordered next
  /// @param possible the stretches of days in which it could be, in order; more than one where it
  ///   has gaps
  /// @param stated the stretches that it states
  public record Dated(
      long start,
      long end,
      List<Stretch> possible,
      List<Stretch> stated,
      Density.Shape shape,
      boolean certain) {}

  /// Days from 1 January 1970, both ends inclusive; an end that is not known is open.
  public record Stretch(@Nullable Long from, @Nullable Long to) {}
}
