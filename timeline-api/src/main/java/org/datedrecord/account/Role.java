package org.datedrecord.account;

import java.util.Arrays;
import java.util.Optional;
import org.datedrecord.model.Term;
import org.jspecify.annotations.Nullable;

/// What somebody may do. Each role may do all that those before it may.
public enum Role implements Term {
  /// What everybody may, without an account: it is what is left when a right is taken away.
  READER,
  /// May write.
  EDITOR,
  /// May say who may write.
  ADMIN;

  /// Whether this role may do what another may.
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  /// The role with this name.
  public static Optional<Role> named(@Nullable String term) {
    return Arrays.stream(values()).filter(role -> role.term().equals(term)).findFirst();
  }
}
