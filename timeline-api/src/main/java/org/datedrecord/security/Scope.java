package org.datedrecord.security;

import java.util.Arrays;
import java.util.Optional;
import org.datedrecord.model.Term;
import org.jspecify.annotations.Nullable;

/// How far a token goes, at the most.
public enum Scope implements Term {
  /// Shows what editors see, and changes nothing.
  READ,
  /// Does all that an editor may.
  WRITE,
  /// Does all that an administrator may.
  ADMIN;

  /// The scope with this name.
  public static Optional<Scope> named(@Nullable String term) {
    return Arrays.stream(values()).filter(scope -> scope.term().equals(term)).findFirst();
  }
}
