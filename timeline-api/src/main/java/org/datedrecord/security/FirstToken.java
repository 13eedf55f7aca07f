package org.datedrecord.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// How the first program gets in: by the token that `datedrecord.bootstrap-token` sets, which goes
/// as far as an administrator does; or else by one that is made up and shown, where there is no
/// token at all, and only writes.
@Component
final class FirstToken {

  private static final Logger LOG = LoggerFactory.getLogger(FirstToken.class);
  private static final String NAME = "bootstrap";
  private static final String EDITOR = "Editor";
  private static final int SHORTEST_SAFE = 32;

  private final Tokens tokens;
  private final @Nullable Secret chosen;

  FirstToken(Tokens tokens, @Value("${datedrecord.bootstrap-token:}") String chosen) {
    this.tokens = tokens;
    this.chosen = chosen.isBlank() ? null : new Secret(chosen.strip());
  }

  /// Sees to it that there is a way in.
  ///
  /// @return a secret that was made up just now, which must be shown, for it cannot be found again
  Optional<Secret> ensure() {
    if (chosen != null) {
      admit(chosen);
      return Optional.empty();
    }
    return tokens.list().isEmpty()
        ? tokens.createFirst(NAME, EDITOR).map(Tokens.Issued::secret)
        : Optional.empty();
  }

  private void admit(Secret secret) {
    if (secret.value().length() < SHORTEST_SAFE) {
      LOG.warn(
          "The bootstrap token is shorter than {} characters and may be guessed: choose another.",
          SHORTEST_SAFE);
    }
    Optional<Token> known = tokens.find(secret);
    if (known.isEmpty()) {
      try {
        tokens.add(secret, NAME, EDITOR);
      } catch (DuplicateKeyException e) {
        LOG.debug("Another node has just stored the bootstrap token.");
      }
    } else if (known.get().revoked()) {
      LOG.warn("The bootstrap token was revoked and stays so; choose another one.");
    } else if (known.get().scope() != Scope.ADMIN) {
      tokens.raise(known.get().id());
    }
  }
}
