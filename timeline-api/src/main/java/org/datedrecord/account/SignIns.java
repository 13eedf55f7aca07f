package org.datedrecord.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Lets people in who know their password, and nobody try for long.
///
/// Tries are counted for each account and for each address that they come from. Somebody who tries
/// an account from many addresses uses up its tries, but not those of its owner: an address from
/// which the owner has signed in before has tries of its own.
@Component
public class SignIns {

  private static final int TRIES = 10;
  private static final Duration ANOTHER_TRY = Duration.ofMinutes(1);
  private static final int KNOWN = 10_000;

  private final People people;
  private final Passwords passwords;
  private final Audit audit;
  private final Throttle accounts;
  private final Doorstep doorstep;

  /// Of those who are signed in and show their password again.
  private final Throttle changes;

  /// Accounts with the addresses from which they were signed in to.
  private final Set<String> homes =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > KNOWN;
                }
              }));

  @Autowired
  SignIns(People people, Passwords passwords, Audit audit, Doorstep doorstep) {
    this(people, passwords, audit, doorstep, InstantSource.system());
  }

  SignIns(People people, Passwords passwords, Audit audit, Doorstep doorstep, InstantSource clock) {
    this.people = people;
    this.passwords = passwords;
    this.audit = audit;
    this.accounts = new Throttle(TRIES, ANOTHER_TRY, clock);
    this.doorstep = doorstep;
    this.changes = new Throttle(TRIES, ANOTHER_TRY, clock);
  }

  /// What came of a try.
  public sealed interface Attempt {

    /// It is them.
    record In(Person person) implements Attempt {}

    /// There is no such account, the password is another, or the account is disabled: which of
    /// these is not told.
    record Wrong() implements Attempt {}

    /// There were too many tries.
    ///
    /// @param pause how long until there may be another
    record TooMany(Duration pause) implements Attempt {}
  }

  /// Tries to sign in.
  public Attempt attempt(@Nullable String signIn, @Nullable String password, Origin origin) {
    String asked = People.signInKey(signIn);
    String home = asked + "\n" + origin.house();
    String counted = homes.contains(home) ? home : asked;
    Optional<Duration> wait =
        Stream.of(doorstep.enter(origin), accounts.enter(counted))
            .flatMap(Optional::stream)
            .max(Duration::compareTo);
    if (wait.isPresent()) {
      doorstep.turnedAway(Deed.SIGN_IN, () -> subject(asked), origin);
      return new Attempt.TooMany(wait.get());
    }
    Optional<People.Known> known = people.known(asked);
    boolean same = passwords.match(password, known.map(People.Known::password).orElse(null));
    if (!same || known.isEmpty() || !known.get().person().enabled()) {
      audit.add(null, Deed.SIGN_IN, subject(asked), origin, Outcome.REFUSED);
      return new Attempt.Wrong();
    }
    Person person = known.get().person();
    doorstep.forgive(origin);
    accounts.forgive(counted);
    homes.add(home);
    audit.add(person.name(), Deed.SIGN_IN, person.signIn(), origin, Outcome.DONE);
    return new Attempt.In(person);
  }

  /// Tells that somebody has signed out.
  public void left(Person person, Origin origin) {
    audit.add(person.name(), Deed.SIGN_OUT, person.signIn(), origin, Outcome.DONE);
  }

  /// Takes another password in place of the present one, and ends all sessions.
  ///
  /// @return the person, for whom a new session can begin
  /// @throws Refused if the present one is another, was tried too often, or the new one is not
  ///   taken
  public Person changePassword(
      Person person, @Nullable String current, @Nullable String chosen, Origin origin) {
    requirePassword(person, current, Deed.PASSWORD_CHANGE, origin);
    String next = passwords.chosen(chosen, List.of(person.name(), person.signIn()));
    return people.inTurn(() -> {
      audit.add(person.name(), Deed.PASSWORD_CHANGE, person.signIn(), origin, Outcome.DONE);
      return people.password(person.id(), next);
    });
  }

  /// Makes sure once more who it is, before something that opens their account.
  ///
  /// @param current their password
  /// @param deed what they want to do
  /// @throws Refused if it is another, or was tried too often
  public void requirePassword(Person person, @Nullable String current, Deed deed, Origin origin) {
    String hash = people.known(person.signIn()).map(People.Known::password).orElse(null);
    if (changes.enter(person.signIn()).isPresent()) {
      throw new Refused(new Refusal.Malformed("current", "was tried too often; wait a minute"));
    }
    if (!passwords.match(current, hash)) {
      audit.add(person.name(), deed, person.signIn(), origin, Outcome.REFUSED);
      throw new Refused(new Refusal.Malformed("current", "is another"));
    }
    changes.forgive(person.signIn());
  }

  /// Whose account was tried. What is no name of anybody is not kept: it may well be a password
  /// that was typed into the wrong field.
  private @Nullable String subject(String asked) {
    return people.known(asked).map(known -> known.person().signIn()).orElse(null);
  }
}
