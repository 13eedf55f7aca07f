package org.datedrecord.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.datedrecord.account.Invitations.Door;
import org.datedrecord.account.SignIns.Attempt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInsTest {

  private static final String PASSWORD = "seven brown otters hum";
  private static final Origin HOME = new Origin("192.0.2.7", "request-7");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T09:00:00Z"));
  private final AccountRoom room = AccountRoom.on(AccountDatabase.inMemory(), now::get);
  private final SignIns signIns = room.signIns();

  @BeforeEach
  void makeAnAccount() {
    String code = room.invitations().setUp().orElseThrow().value();
    room.invitations().accept(Door.SET_UP, code, "Anna", "anna@example.org", PASSWORD, HOME);
  }

  @Test
  void letsInWhoKnowsThePassword() {
    assertThat(signIns.attempt(" ANNA@example.org", PASSWORD, HOME))
        .isInstanceOfSatisfying(
            Attempt.In.class, in -> assertThat(in.person().name()).isEqualTo("Anna"));
  }

  @Test
  @DisplayName(
      "ASVS 5.0 V6.3.8: a wrong password, an unknown name and a disabled account answer alike")
  void answersAlike() {
    assertThat(signIns.attempt("anna@example.org", "another password", HOME))
        .isEqualTo(new Attempt.Wrong());
    assertThat(signIns.attempt("nobody", PASSWORD, HOME)).isEqualTo(new Attempt.Wrong());
    assertThat(signIns.attempt(null, null, HOME)).isEqualTo(new Attempt.Wrong());
    room.jdbc().sql("update account set disabled_at = created_at").update();
    assertThat(signIns.attempt("anna@example.org", PASSWORD, HOME)).isEqualTo(new Attempt.Wrong());
  }

  @Test
  @DisplayName("ASVS 5.0 V6.3.8: an unknown name takes as long as a wrong password")
  void takesAsLong() {
    long wrong = Long.MAX_VALUE;
    long unknown = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      wrong = Math.min(wrong, time("anna@example.org"));
      unknown = Math.min(unknown, time("nobody" + i));
    }
    // The shortest of four: what else the machine does can only lengthen them.
    assertThat((double) unknown / wrong).isBetween(0.5, 2.0);
  }

  private long time(String signIn) {
    long begin = System.nanoTime();
    signIns.attempt(signIn, "another password", HOME);
    return System.nanoTime() - begin;
  }

  @Test
  @DisplayName("ASVS 5.0 V6.3.1: an account is tried a few times, from wherever")
  void letsNobodyTryForLong() {
    for (int i = 0; i < 10; i++) {
      assertThat(attack(i)).isInstanceOf(Attempt.Wrong.class);
    }
    assertThat(attack(11)).isEqualTo(new Attempt.TooMany(Duration.ofMinutes(1)));
    assertThat(signIns.attempt("anna@example.org", PASSWORD, HOME))
        .isInstanceOf(Attempt.TooMany.class);

    now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(1)));
    assertThat(signIns.attempt("anna@example.org", PASSWORD, HOME)).isInstanceOf(Attempt.In.class);
  }

  @Test
  @DisplayName("ASVS 5.0 V6.3.1: whoever tries an account does not lock its owner out")
  void leavesTheOwnerTheirOwnTries() {
    signIns.attempt("anna@example.org", PASSWORD, HOME);
    for (int i = 0; i < 20; i++) {
      attack(i);
    }
    assertThat(attack(21)).isInstanceOf(Attempt.TooMany.class);
    assertThat(signIns.attempt("anna@example.org", PASSWORD, HOME)).isInstanceOf(Attempt.In.class);
  }

  @Test
  @DisplayName("ASVS 5.0 V6.3.1: one address tries a few accounts only")
  void letsNoAddressTryManyAccounts() {
    for (int i = 0; i < 30; i++) {
      signIns.attempt("name" + i, PASSWORD, new Origin("2001:db8:1:2:3:4:5:" + i, "request-7"));
    }
    assertThat(signIns.attempt("one more", PASSWORD, new Origin("2001:db8:1:2:9:9:9:9", "r")))
        .isInstanceOf(Attempt.TooMany.class);
    assertThat(signIns.attempt("another", PASSWORD, new Origin("2001:DB8:1:2::9", "r")))
        .isInstanceOf(Attempt.TooMany.class);
  }

  @Test
  @DisplayName("ASVS 5.0 V16.3.1: every try is in the audit list, and no password")
  void tellsOfEveryTry() {
    signIns.attempt("anna@example.org", PASSWORD, HOME);
    signIns.attempt("anna@example.org", "another password", HOME);
    signIns.attempt("my password typed into the wrong field", "x", HOME);

    assertThat(room.audit().before(Long.MAX_VALUE, 3))
        .extracting(AuditEntry::what, AuditEntry::subject, AuditEntry::outcome)
        .containsExactly(
            tuple("sign-in", null, "refused"),
            tuple("sign-in", "anna@example.org", "refused"),
            tuple("sign-in", "anna@example.org", "done"));
  }

  private Attempt attack(int house) {
    Origin origin = new Origin("198.51.100." + house, "request-8");
    return signIns.attempt("anna@example.org", "another password", origin);
  }
}
