package org.datedrecord.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import java.util.UUID;
import org.datedrecord.account.Invitations.Door;
import org.datedrecord.account.PasswordResets.Issue;
import org.datedrecord.account.SignIns.Attempt;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordResetsTest {

  private static final String OLD = "seven brown otters hum";
  private static final String NEW = "eleven green owls whistle";
  private static final Origin ORIGIN = new Origin("192.0.2.7", "request-7");
  private static final Acting ANNA = new Acting("Anna", ORIGIN);

  private final AccountRoom room = AccountRoom.on(AccountDatabase.inMemory());
  private final PasswordResets resets = room.resets();
  private Person ben;

  @BeforeEach
  void makeAccounts() {
    accept(Door.SET_UP, room.invitations().setUp().orElseThrow(), "Anna");
    ben = accept(Door.INVITATION, room.invitations().invite(Role.EDITOR, null, ANNA).code(), "Ben");
  }

  @Test
  @DisplayName("ASVS 5.0 V6.4.6, V7.4.3: a code sets a new password, and ends all sessions")
  void setsANewPassword() {
    Code code = issue().code();
    assertThat(room.signIns().attempt("Ben", OLD, ORIGIN)).isInstanceOf(Attempt.In.class);

    Person after = resets.accept(" " + code.shown().toLowerCase(Locale.ROOT) + " ", NEW, ORIGIN);

    assertThat(after.id()).isEqualTo(ben.id());
    assertThat(after.epoch()).isGreaterThan(ben.epoch());
    assertThat(room.signIns().attempt("Ben", OLD, ORIGIN)).isInstanceOf(Attempt.Wrong.class);
    assertThat(room.signIns().attempt("Ben", NEW, ORIGIN)).isInstanceOf(Attempt.In.class);
  }

  @Test
  @DisplayName("ASVS 5.0 V6.4.1: a code for a new password is good once, and the newest alone")
  void takesACodeOnce() {
    Code first = issue().code();
    Code second = issue().code();
    assertRefused(first, NEW, "code");

    assertRefused(second, "too short", "password");
    assertRefused(second, "ben ben ben ben ben", "password");
    resets.accept(second.value(), NEW, ORIGIN);
    assertRefused(second, NEW, "code");
  }

  @Test
  @DisplayName("ASVS 5.0 V6.4.1: a code for a new password expires within a day")
  void takesNoCodeThatIsTooOld() {
    Issue.Issued issued = issue();
    assertThat(issued.expiresAt()).isEqualTo(issued.createdAt().plusSeconds(24 * 60 * 60));
    room.jdbc().sql("update password_reset set expires_at = current_timestamp").update();

    assertRefused(issued.code(), NEW, "code");
  }

  @Test
  void keepsTheCodeAsAHash() {
    Code code = issue().code();

    assertThat(room.jdbc().sql("select hash from password_reset").query(String.class).single())
        .isEqualTo(code.hash())
        .doesNotContain(code.value());
  }

  @Test
  void isOfNoUseOnceTheAccountIsDisabled() {
    Code code = issue().code();
    room.administration().disable(ben.id(), ANNA);
    assertRefused(code, NEW, "code");
    assertThat(resets.issue(ben.id(), ANNA)).isEqualTo(new Issue.Disabled());

    room.administration().enable(ben.id(), ANNA);

    assertRefused(code, NEW, "code");
    assertThat(resets.issue(UUID.randomUUID(), ANNA)).isEqualTo(new Issue.Unknown());
  }

  @Test
  void isOfNoUseOnceThePasswordWasChanged() {
    Code code = issue().code();
    room.signIns().changePassword(ben, OLD, NEW, ORIGIN);

    assertRefused(code, "twelve yellow newts sing", "code");
  }

  @Test
  @DisplayName("ASVS 5.0 V16.3.1, V16.3.3: who reset whose password is in the audit list")
  void tellsWhoDidIt() {
    Code code = issue().code();
    assertRefused(Code.random(), NEW, "code");
    resets.accept(code.value(), NEW, ORIGIN);

    assertThat(room.audit().before(Long.MAX_VALUE, 3))
        .extracting(AuditEntry::who, AuditEntry::what, AuditEntry::subject, AuditEntry::outcome)
        .containsExactly(
            tuple("Ben", "password-reset-acceptance", "ben", "done"),
            tuple(null, "password-reset-acceptance", null, "refused"),
            tuple("Anna", "password-reset", "Ben", "done"));
  }

  @Test
  @DisplayName("ASVS 5.0 V6.3.1: one address tries a few codes for new passwords only")
  void takesFewTries() {
    for (int i = 0; i < 30; i++) {
      assertRefused(Code.random(), NEW, "code");
    }

    Code good = issue().code();

    assertThatExceptionOfType(TooManyTries.class)
        .isThrownBy(() -> resets.accept(good.value(), NEW, ORIGIN));
    assertThat(resets.accept(good.value(), NEW, new Origin("192.0.2.8", "request-8")).name())
        .isEqualTo("Ben");
  }

  private Issue.Issued issue() {
    return (Issue.Issued) resets.issue(ben.id(), ANNA);
  }

  private void assertRefused(Code code, String password, String field) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> resets.accept(code.value(), password, ORIGIN))
        .satisfies(refused ->
            assertThat(refused.refusal())
                .isInstanceOfSatisfying(
                    Refusal.Malformed.class,
                    malformed -> assertThat(malformed.field()).isEqualTo(field)));
  }

  private Person accept(Door door, Code code, String name) {
    return room.invitations().accept(door, code.shown(), name, name, OLD, ORIGIN);
  }
}
