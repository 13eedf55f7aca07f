package org.datedrecord.account;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says who may do what. An account is never deleted, for the history names it; the last
/// administrator stays one.
@Component
public class Administration {

  private final JdbcClient jdbc;
  private final People people;
  private final Audit audit;

  Administration(JdbcClient jdbc, People people, Audit audit) {
    this.jdbc = jdbc;
    this.people = people;
    this.audit = audit;
  }

  /// Lets somebody in no more. Their sessions end, and their tokens open nothing.
  public Change disable(UUID id, Acting acting) {
    return change(
        id,
        Deed.ACCOUNT_DISABLING,
        null,
        acting,
        person -> {
          if (!person.enabled()) {
            return Change.ALREADY;
          }
          if (isLastAdmin(person)) {
            return Change.LAST_ADMIN;
          }
          jdbc.sql("update account set disabled_at = :now, epoch = epoch + 1 where id = :id")
              .param("now", People.now().atOffset(ZoneOffset.UTC))
              .param("id", id)
              .update();
          jdbc.sql("delete from password_reset where account = :id").param("id", id).update();
          return Change.DONE;
        });
  }

  /// Lets somebody in again, who must sign in anew.
  public Change enable(UUID id, Acting acting) {
    return change(
        id,
        Deed.ACCOUNT_ENABLING,
        null,
        acting,
        person -> {
          if (person.enabled()) {
            return Change.ALREADY;
          }
          jdbc.sql("update account set disabled_at = null where id = :id").param("id", id).update();
          return Change.DONE;
        });
  }

  /// Gives somebody another role, from their next request on.
  public Change role(UUID id, Role role, Acting acting) {
    return change(
        id,
        Deed.ROLE_CHANGE,
        role,
        acting,
        person -> {
          if (person.role() == role) {
            return Change.ALREADY;
          }
          if (isLastAdmin(person)) {
            return Change.LAST_ADMIN;
          }
          jdbc.sql("update account set role = :role where id = :id")
              .param("role", role.term())
              .param("id", id)
              .update();
          return Change.DONE;
        });
  }

  private interface Step {
    Change take(Person person);
  }

  private Change change(UUID id, Deed deed, @Nullable Role role, Acting acting, Step step) {
    return people.inTurn(() -> {
      Optional<Person> person = people.find(id);
      if (person.isEmpty()) {
        return Change.UNKNOWN;
      }
      Change change = step.take(person.get());
      String name = person.get().name();
      audit.add(
          acting.name(),
          deed,
          role == null ? name : name + ": " + role.term(),
          acting.origin(),
          change == Change.DONE ? Outcome.DONE : Outcome.REFUSED);
      return change;
    });
  }

  private boolean isLastAdmin(Person person) {
    return person.role() == Role.ADMIN
        && person.enabled()
        && people.list().stream()
            .noneMatch(other ->
                other.enabled() && other.role() == Role.ADMIN && !other.id().equals(person.id()));
  }
}
