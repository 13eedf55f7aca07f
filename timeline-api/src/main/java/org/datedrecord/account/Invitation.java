package org.datedrecord.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The right to make an account, once and for a short time.
///
/// @param role which the new account has
/// @param invited who it is for, so that the right one can be revoked
/// @param inviter as readers see their name; none for the code that is printed at the first start
/// @param usedAt when the account was made; none as long as it was not
public record Invitation(
    UUID id,
    Role role,
    @Nullable String invited,
    @Nullable String inviter,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant usedAt,
    @Nullable Instant revokedAt) {

  /// Whether an account can still be made with it.
  public boolean isOpen(Instant now) {
    return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
  }
}
