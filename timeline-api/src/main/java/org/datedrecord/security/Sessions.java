package org.datedrecord.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.account.People;
import org.datedrecord.account.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Who is signed in. A session is a secret in a cookie, of which the database keeps the hash and
/// whose it is: so every node knows it. What they may do is looked up for each request, and a role
/// that was taken away, a new password or a disabled account counts at once.
@Component
public class Sessions {

  private static final Duration SEEN = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final People people;
  private final CsrfTokenRepository formTokens;
  private final Duration idle;
  private final Duration longest;

  Sessions(
      JdbcClient jdbc,
      People people,
      CsrfTokenRepository formTokens,
      @Value("${datedrecord.session.idle:1h}") Duration idle,
      @Value("${datedrecord.session.longest:12h}") Duration longest) {
    this.jdbc = jdbc;
    this.people = people;
    this.formTokens = formTokens;
    this.idle = idle;
    this.longest = longest;
  }

  private record Session(UUID account, int epoch, Instant createdAt, Instant seenAt) {}

  /// Signs somebody in. What was there before them, a session as well as the token of its forms,
  /// ends: nobody can have put it there for them.
  public void begin(HttpServletRequest request, HttpServletResponse response, Person person) {
    forget(request);
    Instant now = now();
    jdbc.sql("delete from web_session where seen_at < :idle or created_at < :old")
        .param("idle", now.minus(idle).atOffset(ZoneOffset.UTC))
        .param("old", now.minus(longest).atOffset(ZoneOffset.UTC))
        .update();
    Secret secret = Secret.random();
    jdbc.sql(
            """
            insert into web_session (hash, account, epoch, created_at, seen_at)
            values (:hash, :account, :epoch, :now, :now)
            """)
        .param("hash", secret.hash())
        .param("account", person.id())
        .param("epoch", person.epoch())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    SessionCookies.set(request, response, secret.value());
    formTokens.saveToken(formTokens.generateToken(request), request, response);
  }

  /// Signs whoever it is out, of this session.
  public void end(HttpServletRequest request, HttpServletResponse response) {
    forget(request);
    SessionCookies.clear(request, response);
    formTokens.saveToken(null, request, response);
  }

  private void forget(HttpServletRequest request) {
    secret(request)
        .ifPresent(secret ->
            jdbc.sql("delete from web_session where hash = :hash")
                .param("hash", secret.hash())
                .update());
  }

  /// Whoever is signed in. A request without a cookie costs no query.
  public Optional<Person> person(HttpServletRequest request) {
    return secret(request).flatMap(this::person);
  }

  private Optional<Person> person(Secret secret) {
    Instant now = now();
    Optional<Session> session =
        jdbc.sql("select * from web_session where hash = :hash")
            .param("hash", secret.hash())
            .query(Sessions::session)
            .optional()
            .filter(found -> found.seenAt().plus(idle).isAfter(now))
            .filter(found -> found.createdAt().plus(longest).isAfter(now));
    Optional<Person> person =
        session.flatMap(found ->
            people
                .find(found.account())
                .filter(Person::enabled)
                .filter(owner -> owner.epoch() == found.epoch()));
    if (person.isPresent() && session.get().seenAt().plus(SEEN).isBefore(now)) {
      jdbc.sql("update web_session set seen_at = :now where hash = :hash")
          .param("now", now.atOffset(ZoneOffset.UTC))
          .param("hash", secret.hash())
          .update();
    }
    return person;
  }

  private static Optional<Secret> secret(HttpServletRequest request) {
    return SessionCookies.value(request).filter(Secret::isOne).map(Secret::new);
  }

  private static Session session(ResultSet row, int number) throws SQLException {
    return new Session(
        row.getObject("account", UUID.class),
        row.getInt("epoch"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("seen_at", OffsetDateTime.class).toInstant());
  }

  /// Now, as precisely as both databases keep it.
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
