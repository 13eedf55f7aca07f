package org.datedrecord.security;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A right, given to one editor for a time, or until it is revoked.
///
/// @param name what the token is for, so that the right one can be revoked
/// @param editor the editor's name, as readers see it in the history
/// @param scope how far it goes
/// @param owner whose account it belongs to: it opens nothing that they may not; none for those
///   that the operator set
/// @param expiresAt from when on it opens nothing; none if it does not end by itself
/// @param revokedAt since when it opens nothing
public record Token(
    UUID id,
    String name,
    String editor,
    Scope scope,
    @Nullable UUID owner,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt) {

  /// Whether it was taken back.
  public boolean revoked() {
    return revokedAt != null;
  }

  /// Whether it opens anything.
  boolean isGood(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }
}
