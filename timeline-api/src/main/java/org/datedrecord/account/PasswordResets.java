package org.datedrecord.account;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// New passwords for those who lost theirs. An administrator makes a code that is good once, and
/// never knows the password that is set with it; the old one is good until then.
@Component
public class PasswordResets {

  private static final Duration GOOD = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final People people;
  private final Passwords passwords;
  private final Audit audit;
  private final Doorstep doorstep;
  private final List<OtherKeys> otherKeys;

  PasswordResets(
      JdbcClient jdbc,
      People people,
      Passwords passwords,
      Audit audit,
      Doorstep doorstep,
      List<OtherKeys> otherKeys) {
    this.jdbc = jdbc;
    this.otherKeys = otherKeys;
    this.people = people;
    this.passwords = passwords;
    this.audit = audit;
    this.doorstep = doorstep;
  }

  /// What came of the wish for a code.
  public sealed interface Issue {

    /// Here it is: the only time it can be seen.
    record Issued(UUID account, Instant createdAt, Instant expiresAt, Code code) implements Issue {}

    /// Whoever cannot get in has no use for a password.
    record Disabled() implements Issue {}

    /// There is no such account.
    record Unknown() implements Issue {}
  }

  /// Makes a code for somebody. Those that were made for them before are good no more.
  public Issue issue(UUID account, Acting acting) {
    return people.inTurn(() -> {
      Optional<Person> person = people.find(account);
      if (person.isEmpty()) {
        return new Issue.Unknown();
      }
      boolean enabled = person.get().enabled();
      audit.add(
          acting.name(),
          Deed.PASSWORD_RESET,
          person.get().name(),
          acting.origin(),
          enabled ? Outcome.DONE : Outcome.REFUSED);
      return enabled ? add(account) : new Issue.Disabled();
    });
  }

  private Issue.Issued add(UUID account) {
    Code code = Code.random();
    Instant now = People.now();
    Instant end = now.plus(GOOD);
    jdbc.sql("delete from password_reset where account = :account or expires_at < :now")
        .param("account", account)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            insert into password_reset (account, hash, created_at, expires_at)
            values (:account, :hash, :now, :end)
            """)
        .param("account", account)
        .param("hash", code.hash())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("end", end.atOffset(ZoneOffset.UTC))
        .update();
    return new Issue.Issued(account, now, end, code);
  }

  /// Sets the password of whom a code is for, and ends their sessions and their other keys.
  ///
  /// @throws Refused if the code is good no more, or the password is not taken
  /// @throws TooManyTries if there were many from this address before
  public Person accept(@Nullable String code, @Nullable String password, Origin origin) {
    doorstep.enter(Deed.PASSWORD_RESET_ACCEPTANCE, origin);
    Code typed = Code.typed(code == null ? "" : code);
    Optional<Person> asking = whose(typed);
    if (asking.isEmpty()) {
      audit.add(null, Deed.PASSWORD_RESET_ACCEPTANCE, null, origin, Outcome.REFUSED);
      throw refused();
    }
    doorstep.forgive(origin);
    String hash = passwords.chosen(password, List.of(asking.get().name(), asking.get().signIn()));
    return people.inTurn(() -> {
      Person person = whose(typed).orElseThrow(PasswordResets::refused);
      audit.add(
          person.name(), Deed.PASSWORD_RESET_ACCEPTANCE, person.signIn(), origin, Outcome.DONE);
      otherKeys.forEach(keys -> keys.forget(person));
      return people.password(person.id(), hash);
    });
  }

  private Optional<Person> whose(Code code) {
    return jdbc.sql("select account from password_reset where hash = :hash and expires_at > :now")
        .param("hash", code.hash())
        .param("now", People.now().atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .optional()
        .flatMap(people::find)
        .filter(Person::enabled);
  }

  private static Refused refused() {
    return new Refused(new Refusal.Malformed("code", "is not known, was used, or is good no more"));
  }
}
