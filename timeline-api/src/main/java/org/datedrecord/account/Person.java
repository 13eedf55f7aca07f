package org.datedrecord.account;

import java.security.Principal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who has an account.
///
/// @param signIn what they type to sign in, in lower case
/// @param name as readers see it in the history
/// @param epoch raised to end every session that there is
/// @param disabledAt since when they cannot get in; none as long as they can
public record Person(
    UUID id,
    String signIn,
    String name,
    Role role,
    int epoch,
    Instant createdAt,
    @Nullable Instant disabledAt)
    implements Principal {

  @Override
  public String getName() {
    return name;
  }

  /// Whether they can get in.
  public boolean enabled() {
    return disabledAt == null;
  }
}
