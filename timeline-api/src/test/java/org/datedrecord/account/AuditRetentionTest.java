package org.datedrecord.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditRetentionTest {

  private static final Instant BEGINNING = Instant.parse("2025-09-01T10:00:00Z");

  private final AccountRoom room = AccountRoom.on(AccountDatabase.inMemory());
  private final AtomicReference<Instant> now = new AtomicReference<>(BEGINNING);
  private final AuditRetention retention =
      new AuditRetention(room.audit(), Duration.ofDays(400), now::get);

  @Test
  @DisplayName("ASVS 5.0 V14.2.7: what is old is deleted from the audit list, and nothing else")
  void forgetsWhatIsOld() {
    signIn("Anna", BEGINNING);
    signIn("Ben", BEGINNING.plus(Duration.ofDays(1)));

    now.set(BEGINNING.plus(Duration.ofDays(400)));
    assertThat(retention.forget()).isZero();
    now.set(BEGINNING.plus(Duration.ofDays(400).plusSeconds(1)));
    assertThat(retention.forget()).isOne();

    assertThat(room.audit().before(Long.MAX_VALUE, 9))
        .extracting(AuditEntry::who, AuditEntry::what, AuditEntry::subject)
        .containsExactly(
            tuple(null, "audit-retention", "older than 2025-09-01T10:00:01Z: 1"),
            tuple("Ben", "sign-in", null));
    assertThat(retention.forget()).isZero();
  }

  @Test
  void forgetsAnyNumberOfEntries() {
    for (int i = 0; i < 2_001; i++) {
      room.audit().add("Anna", Deed.SIGN_IN, null, Origin.SERVICE, Outcome.DONE);
    }
    now.set(Instant.now().plus(Duration.ofDays(401)));

    assertThat(retention.forget()).isEqualTo(2_001);
    assertThat(room.audit().before(Long.MAX_VALUE, 9)).hasSize(1);
  }

  private void signIn(String who, Instant at) {
    room.audit().add(who, Deed.SIGN_IN, null, Origin.SERVICE, Outcome.DONE);
    room.jdbc()
        .sql("update audit_entry set recorded_at = :at where who = :who")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("who", who)
        .update();
  }
}
