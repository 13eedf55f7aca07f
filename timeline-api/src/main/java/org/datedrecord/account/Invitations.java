package org.datedrecord.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How accounts come to be: by a code that is good once. The first one is printed where there is no
/// administrator, so no account and no password is there from the beginning.
@Component
public class Invitations {

  private static final Duration SET_UP = Duration.ofMinutes(30);
  private static final Duration GOOD = Duration.ofDays(3);

  private final JdbcClient jdbc;
  private final People people;
  private final Passwords passwords;
  private final Audit audit;
  private final Doorstep doorstep;

  Invitations(JdbcClient jdbc, People people, Passwords passwords, Audit audit, Doorstep doorstep) {
    this.jdbc = jdbc;
    this.people = people;
    this.passwords = passwords;
    this.audit = audit;
    this.doorstep = doorstep;
  }

  /// For what a code is taken.
  public enum Door {
    /// The first administrator's, where there is none.
    SET_UP,
    /// Of those who were invited.
    INVITATION
  }

  /// Makes the code for the first administrator, where there is none. Codes that were printed
  /// before, or by other nodes, stay good for their time.
  public Optional<Code> setUp() {
    if (people.hasAdmin()) {
      return Optional.empty();
    }
    Code code = Code.random();
    add(code, Role.ADMIN, null, null, SET_UP);
    return Optional.of(code);
  }

  /// An invitation that was just made, with its code: the only time it can be seen.
  public record Issued(Invitation invitation, Code code) {}

  /// Invites somebody.
  ///
  /// @param invited who it is for, so that the right one can be revoked
  public Issued invite(Role role, @Nullable String invited, Acting acting) {
    String shown = invited == null || invited.isBlank() ? null : People.line("invited", invited);
    String inviter = acting.name() == null ? "" : acting.name();
    Code code = Code.random();
    return people.inTurn(() -> {
      Invitation invitation = add(code, role, shown, inviter, GOOD);
      String subject = role.term() + (shown == null ? "" : ": " + shown);
      audit.add(inviter, Deed.INVITATION, subject, acting.origin(), Outcome.DONE);
      return new Issued(invitation, code);
    });
  }

  /// All that somebody made, the newest first.
  public List<Invitation> list() {
    return jdbc.sql(
            "select * from invitation where inviter is not null order by created_at desc, id")
        .query(Invitations::invitation)
        .list();
  }

  /// Lets an invitation be good no more, unless it was accepted already.
  public Optional<Invitation> revoke(UUID id, Acting acting) {
    return people.inTurn(() -> {
      int revoked =
          jdbc.sql(
                  """
                  update invitation set revoked_at = :now
                  where id = :id and used_at is null and revoked_at is null
                  and inviter is not null
                  """)
              .param("now", People.now().atOffset(ZoneOffset.UTC))
              .param("id", id)
              .update();
      Optional<Invitation> found =
          list().stream().filter(invitation -> invitation.id().equals(id)).findFirst();
      if (revoked == 1) {
        audit.add(
            acting.name(),
            Deed.INVITATION_REVOCATION,
            found.map(Invitation::invited).orElse(null),
            acting.origin(),
            Outcome.DONE);
      }
      return found;
    });
  }

  private Invitation add(
      Code code, Role role, @Nullable String invited, @Nullable String inviter, Duration good) {
    Instant now = People.now();
    Invitation invitation =
        new Invitation(UUID.randomUUID(), role, invited, inviter, now, now.plus(good), null, null);
    jdbc.sql(
            """
            insert into invitation (id, hash, role, invited, inviter, created_at, expires_at)
            values (:id, :hash, :role, :invited, :inviter, :createdAt, :expiresAt)
            """)
        .param("id", invitation.id())
        .param("hash", code.hash())
        .param("role", role.term())
        .param("invited", invited)
        .param("inviter", inviter)
        .param("createdAt", now.atOffset(ZoneOffset.UTC))
        .param("expiresAt", invitation.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
    return invitation;
  }

  /// Makes the account that a code is for.
  ///
  /// @param name as readers will see it
  /// @param signIn what will be typed to sign in
  /// @throws Refused if the code is good no more, or a name or the password is not taken
  /// @throws TooManyTries if there were many from this address before
  public Person accept(
      Door door,
      @Nullable String code,
      @Nullable String name,
      @Nullable String signIn,
      @Nullable String password,
      Origin origin) {
    Deed deed = door == Door.SET_UP ? Deed.SET_UP : Deed.INVITATION_ACCEPTANCE;
    doorstep.enter(deed, origin);
    Code typed = Code.typed(code == null ? "" : code);
    if (open(door, typed).isEmpty()) {
      audit.add(null, deed, null, origin, Outcome.REFUSED);
      throw codeRefused();
    }
    doorstep.forgive(origin);
    String shown = People.line("name", name);
    String key = People.line("signIn", signIn);
    String hash = passwords.chosen(password, List.of(shown, key));
    return people.inTurn(() -> {
      Invitation open = open(door, typed).orElseThrow(Invitations::codeRefused);
      Person person = people.add(shown, key, hash, open.role());
      use(open.id());
      audit.add(person.name(), deed, person.role().term(), origin, Outcome.DONE);
      return person;
    });
  }

  private Optional<Invitation> open(Door door, Code code) {
    if (door == Door.SET_UP && people.hasAdmin()) {
      return Optional.empty();
    }
    return jdbc.sql("select * from invitation where hash = :hash")
        .param("hash", code.hash())
        .query(Invitations::invitation)
        .optional()
        .filter(found -> found.isOpen(Instant.now()))
        .filter(found -> (found.inviter() == null) == (door == Door.SET_UP));
  }

  private void use(UUID id) {
    jdbc.sql("update invitation set used_at = :now where id = :id")
        .param("now", People.now().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  private static Refused codeRefused() {
    return new Refused(new Refusal.Malformed("code", "is not known, was used, or is good no more"));
  }

  private static Invitation invitation(ResultSet row, int number) throws SQLException {
    return new Invitation(
        row.getObject("id", UUID.class),
        Role.named(row.getString("role")).orElse(Role.READER),
        row.getString("invited"),
        row.getString("inviter"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        instant(row, "used_at"),
        instant(row, "revoked_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
