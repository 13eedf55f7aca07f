package org.datedrecord.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.datedrecord.account.AccountDatabase;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.security.Tokens.Revocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class TokensTest {

  static final Token ANNA =
      new Token(
          UUID.fromString("0198a1b2-0000-4000-8000-000000000001"),
          "Anna's laptop",
          "Anna",
          Scope.WRITE,
          null,
          Instant.parse("2026-07-05T09:00:00Z"),
          null,
          null);

  static Tokens.Wish wish(@Nullable String name, String editor) {
    return new Tokens.Wish(name, editor, Scope.WRITE, null, null);
  }

  private final JdbcClient jdbc = JdbcClient.create(AccountDatabase.inMemory());
  private final Tokens tokens = new Tokens(jdbc);

  @Test
  void findsATokenByItsSecretAndByItsId() {
    Tokens.Issued issued = tokens.create(wish("Anna's laptop", "Anna"));

    assertThat(tokens.find(issued.secret())).hasValue(issued.token());
    assertThat(tokens.find(issued.token().id())).hasValue(issued.token());
    assertThat(tokens.find(Secret.random())).isEmpty();
  }

  @Test
  @DisplayName("ASVS 5.0 V13: tokens are kept as hashes")
  void keepsNoSecret() {
    Tokens.Issued issued = tokens.create(wish("Anna's laptop", "Anna"));

    assertThat(jdbc.sql("select * from api_token").query().listOfRows().toString())
        .contains(issued.secret().hash())
        .doesNotContain(issued.secret().value());
  }

  @Test
  void listsTheOldestFirst() {
    tokens.create(wish("Anna's laptop", "Anna"));
    tokens.create(wish("Nightly import", "Ben"));

    assertThat(tokens.list()).extracting(Token::editor).containsExactly("Anna", "Ben");
  }

  @Test
  void revokesATokenOnceAndKeepsItInTheList() {
    UUID id = tokens.create(wish("Anna's laptop", "Anna")).token().id();

    assertThat(tokens.revoke(id)).isEqualTo(Revocation.REVOKED);
    Instant revokedAt = tokens.find(id).orElseThrow().revokedAt();
    assertThat(tokens.revoke(id)).isEqualTo(Revocation.ALREADY_REVOKED);

    assertThat(revokedAt).isNotNull();
    assertThat(tokens.list()).extracting(Token::revokedAt).containsExactly(revokedAt);
  }

  @Test
  void knowsNothingToRevokeUnderAnUnknownId() {
    assertThat(tokens.revoke(UUID.randomUUID())).isEqualTo(Revocation.UNKNOWN);
  }

  @Test
  void takesASecretOnce() {
    Secret secret = Secret.random();
    tokens.add(secret, "Anna's laptop", "Anna");

    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> tokens.add(secret, "Nightly import", "Ben"));
  }

  @Test
  void ends() {
    Instant end = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);
    Tokens.Issued issued =
        tokens.create(new Tokens.Wish("Nightly import", "Ben", Scope.READ, null, end));

    Token token = tokens.find(issued.secret()).orElseThrow();
    assertThat(token).isEqualTo(issued.token());
    assertThat(token.expiresAt()).isEqualTo(end);
    assertThat(token.isGood(end.minusSeconds(1))).isTrue();
    assertThat(token.isGood(end)).isFalse();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () -> tokens.create(new Tokens.Wish("Late", "Ben", Scope.READ, null, Instant.EPOCH)));
  }

  @Test
  void refusesNamesThatAreNotOneLineOfText() {
    assertRefused(null, new Refusal.Missing("name"));
    assertRefused("  ", new Refusal.Missing("name"));
    assertRefused("x".repeat(201), new Refusal.TooLong("name", 200, 201));
    assertRefused("two\nlines", new Refusal.Malformed("name", "must be one line of text"));
    assertThat(tokens.create(wish("𝒳".repeat(200), "Anna")).token().name()).hasSize(400);
  }

  private void assertRefused(@Nullable String name, Refusal refusal) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> tokens.create(wish(name, "Anna")))
        .extracting(Refused::refusal)
        .isEqualTo(refusal);
  }
}
