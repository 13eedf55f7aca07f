package org.datedrecord.security;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The right to write, given to one editor until it is revoked.
///
/// @param name what the token is for, so that the right one can be revoked
/// @param editor the editor's name, as readers see it in the history
/// @param revokedAt since when the token opens nothing
public record Token(
    UUID id, String name, String editor, Instant createdAt, @Nullable Instant revokedAt) {

  /// Whether nothing can be written with it any more.
  public boolean revoked() {
    return revokedAt != null;
  }
}
