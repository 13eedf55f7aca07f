package org.datedrecord.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All tokens, those that were revoked too.
@Component
public class Tokens {

  // A secret is looked up by its hash. How long the database takes to compare two hashes tells an
  // attacker nothing: they would have to choose the hash, but can only choose what is hashed.
  // Nothing is cached, so a revocation counts from the next request on, on every node.

  private static final int LONGEST_NAME = 200;

  /// Of the token that is made up at the first start. Two nodes that start at the same moment both
  /// find no token; only one can store one with this id.
  private static final UUID FIRST = new UUID(0x8000, 1L << 63);

  private final JdbcClient jdbc;

  Tokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A token that was just made, with its secret: the only time it can be seen.
  public record Issued(Token token, Secret secret) {}

  /// What became of the wish to revoke a token.
  public enum Revocation {
    REVOKED,
    ALREADY_REVOKED,
    UNKNOWN
  }

  /// What a token is to be.
  ///
  /// @param owner whose account it belongs to; none for one that the operator set
  /// @param expiresAt none if it does not end by itself
  public record Wish(
      @Nullable String name,
      @Nullable String editor,
      Scope scope,
      @Nullable UUID owner,
      @Nullable Instant expiresAt) {}

  /// Makes a token with a new, random secret.
  ///
  /// @throws Refused if one of the names is missing, too long, or not one line of text, or if it
  ///   would have expired already
  public Issued create(Wish wish) {
    if (wish.expiresAt() != null && !wish.expiresAt().isAfter(Instant.now())) {
      throw new Refused(new Refusal.Malformed("expiresAt", "must be in the future"));
    }
    Secret secret = Secret.random();
    return new Issued(add(UUID.randomUUID(), secret, wish), secret);
  }

  /// Makes the first token there is, unless another node is doing so: its id is always the same.
  Optional<Issued> createFirst(String name, String editor) {
    Secret secret = Secret.random();
    try {
      Wish wish = new Wish(name, editor, Scope.WRITE, null, null);
      return Optional.of(new Issued(add(FIRST, secret, wish), secret));
    } catch (DuplicateKeyException e) {
      return Optional.empty();
    }
  }

  /// Makes a token whose secret the operator chose. It goes as far as the operator does.
  ///
  /// @throws DuplicateKeyException if there is one with this secret
  Token add(Secret secret, String name, String editor) {
    return add(UUID.randomUUID(), secret, new Wish(name, editor, Scope.ADMIN, null, null));
  }

  /// Lets a token that the operator chose before there were scopes go as far as those after it.
  void raise(UUID id) {
    jdbc.sql("update api_token set scope = 'admin' where id = :id").param("id", id).update();
  }

  private Token add(UUID id, Secret secret, Wish wish) {
    Instant expiresAt = wish.expiresAt();
    Token token =
        new Token(
            id,
            line("name", wish.name()),
            line("editor", wish.editor()),
            wish.scope(),
            wish.owner(),
            microsecond(),
            expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS),
            null);
    jdbc.sql(
            """
            insert into api_token (id, hash, name, editor, scope, owner, created_at, expires_at)
            values (:id, :hash, :name, :editor, :scope, :owner, :createdAt, :expiresAt)
            """)
        .param("id", token.id())
        .param("hash", secret.hash())
        .param("name", token.name())
        .param("editor", token.editor())
        .param("scope", token.scope().term())
        .param("owner", token.owner(), Types.OTHER)
        .param("createdAt", token.createdAt().atOffset(ZoneOffset.UTC))
        .param("expiresAt", offset(token.expiresAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
    return token;
  }

  /// The token with this secret, revoked or not.
  Optional<Token> find(Secret secret) {
    return jdbc.sql("select * from api_token where hash = :hash")
        .param("hash", secret.hash())
        .query(Tokens::token)
        .optional();
  }

  /// The token with this id, revoked or not.
  public Optional<Token> find(UUID id) {
    return jdbc.sql("select * from api_token where id = :id")
        .param("id", id)
        .query(Tokens::token)
        .optional();
  }

  /// Every token, the oldest first.
  public List<Token> list() {
    return jdbc.sql("select * from api_token order by created_at, id").query(Tokens::token).list();
  }

  /// Takes the right to write from a token, for ever.
  public Revocation revoke(UUID id) {
    int revoked =
        jdbc.sql("update api_token set revoked_at = :now where id = :id and revoked_at is null")
            .param("now", microsecond().atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update();
    if (revoked == 1) {
      return Revocation.REVOKED;
    }
    return find(id).isPresent() ? Revocation.ALREADY_REVOKED : Revocation.UNKNOWN;
  }

  private static Token token(ResultSet row, int number) throws SQLException {
    return new Token(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("editor"),
        Scope.named(row.getString("scope")).orElse(Scope.READ),
        row.getObject("owner", UUID.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "expires_at"),
        instant(row, "revoked_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /// Now, as precisely as both databases keep it.
  private static Instant microsecond() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private static String line(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new Refused(new Refusal.Missing(field));
    }
    int length = value.codePointCount(0, value.length());
    if (length > LONGEST_NAME) {
      throw new Refused(new Refusal.TooLong(field, LONGEST_NAME, length));
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new Refused(new Refusal.Malformed(field, "must be one line of text"));
    }
    return value.strip();
  }
}
