package org.datedrecord.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for, and in which order.
///
/// @param limit how many at the most
/// @param from the place to go on from; none for the beginning
public record Paging(Sort sort, boolean descending, int limit, @Nullable Place from) {

  /// By what a list is ordered. Ties are broken by id, so the order is total; facts without the
  /// time in question come last either way.
  public enum Sort {
    OCCURRED,
    RECORDED,
    REPORTED
  }

  /// A place between two facts of a list.
  ///
  /// @param start the first key of the fact beside it; none where it has no such time
  /// @param end the second key
  /// @param id its id
  /// @param backward whether the part wanted ends before that fact, rather than begins after it
  public record Place(@Nullable Long start, @Nullable Long end, UUID id, boolean backward) {}

  /// The first facts in order of time.
  public static Paging first(int limit) {
    return new Paging(Sort.OCCURRED, false, limit, null);
  }
}
