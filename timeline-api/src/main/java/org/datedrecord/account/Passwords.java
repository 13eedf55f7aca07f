package org.datedrecord.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.datedrecord.model.Unavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords, slowly and with much memory on purpose: Argon2id. A hash says how it was made,
/// so a better way can be taken later and the old ones still be read.
@Component
class Passwords {

  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 << 10;
  private static final int PASSES = 2;

  /// Each takes a processor and 19 MiB. Whoever comes then waits, but not for long.
  private static final int AT_ONCE = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          "argon2id",
          Map.of("argon2id", new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES)));

  /// The hash of no password at all, for names that nobody has.
  private final String nobody = hash(Code.random().value());

  /// Takes a new password.
  ///
  /// @param names what it must not be made of
  /// @throws org.datedrecord.model.Refused if it is too easily tried
  String chosen(@Nullable String typed, List<String> names) {
    return hash(PasswordRules.checked(typed, names));
  }

  private String hash(String password) {
    return inTurn(() -> String.valueOf(encoder.encode(password)));
  }

  /// Whether a password is the one that was hashed. It takes as long where there is no hash.
  boolean match(@Nullable String typed, @Nullable String hash) {
    String password = PasswordRules.normal(typed);
    // What is longer was never taken, and is not worth the work.
    String tried = password.length() > 2 * PasswordRules.LONGEST ? "" : password;
    boolean same = inTurn(() -> encoder.matches(tried, hash == null ? nobody : hash));
    return same && hash != null;
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Unavailable("Too many passwords are being checked.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("The service is being stopped.", e);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
