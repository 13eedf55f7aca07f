package org.datedrecord.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.datedrecord.model.Dimension;
import org.jspecify.annotations.Nullable;

/// A question on which accounts differ.
///
/// @param wouldSettle what would answer the question
/// @param settlement how it was answered; none while it is open
public record ContentionView(
    UUID id,
    String timeline,
    long version,
    String question,
    Dimension dimension,
    List<AccountView> accounts,
    @Nullable String wouldSettle,
    @Nullable Settlement settlement,
    Instant recordedAt,
    Instant changedAt,
    long change) {

  /// One side.
  ///
  /// @param says its answer to the question
  /// @param fact the fact that gives it, as it stands at the moment that is read
  public record AccountView(String says, FactView fact) {}

  /// How a contention was settled, by whom and why.
  public record Settlement(
      String outcome, String reason, String editor, Instant recordedAt, long change) {}
}
