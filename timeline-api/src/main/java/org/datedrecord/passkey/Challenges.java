package org.datedrecord.passkey;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/// What authenticators are asked to sign: random, good once and for a few minutes, at every node.
@Component
class Challenges {

  static final Duration GOOD = Duration.ofMinutes(5);

  private final JdbcClient jdbc;

  Challenges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Makes one.
  ///
  /// @param account whose passkey is to be made; none for signing in
  Bytes issue(@Nullable UUID account) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    jdbc.sql("delete from passkey_challenge where expires_at < :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    Bytes challenge = Bytes.random();
    jdbc.sql(
            """
            insert into passkey_challenge (hash, account, expires_at)
            values (:hash, :account, :until)
            """)
        .param("hash", hash(challenge))
        .param("account", account)
        .param("until", now.plus(GOOD).atOffset(ZoneOffset.UTC))
        .update();
    return challenge;
  }

  /// Uses one up.
  ///
  /// @return whether it was issued for this, and is still good
  boolean take(Bytes challenge, @Nullable UUID account) {
    return jdbc.sql(
                """
                delete from passkey_challenge
                where hash = :hash and expires_at >= :now
                and account is not distinct from cast(:account as uuid)
                """)
            .param("hash", hash(challenge))
            .param("now", Instant.now().atOffset(ZoneOffset.UTC))
            .param("account", account)
            .update()
        == 1;
  }

  private static String hash(Bytes challenge) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(challenge.getBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
