package org.datedrecord.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.datedrecord.account.Invitations.Door;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvitationsTest {

  private static final String PASSWORD = "seven brown otters hum";
  private static final Origin ORIGIN = new Origin("192.0.2.7", "request-7");

  private final AccountRoom room = AccountRoom.on(AccountDatabase.inMemory());
  private final Invitations invitations = room.invitations();

  @Test
  @DisplayName("ASVS 5.0 V6.3.2: there is no account from the beginning")
  void beginsWithNobody() {
    assertThat(room.people().list()).isEmpty();
    assertThat(room.people().hasAdmin()).isFalse();
  }

  @Test
  void makesTheFirstAdministrator() {
    Code code = invitations.setUp().orElseThrow();

    Person anna = accept(code.shown(), "Anna", " Anna@Example.org ");

    assertThat(anna.role()).isEqualTo(Role.ADMIN);
    assertThat(anna.signIn()).isEqualTo("anna@example.org");
    assertThat(room.people().list()).containsExactly(anna);
    assertThat(invitations.setUp()).isEmpty();
    assertThat(room.audit().before(Long.MAX_VALUE, 9))
        .extracting(AuditEntry::what, AuditEntry::who, AuditEntry::outcome)
        .containsExactly(tuple("set-up", "Anna", "done"));
  }

  @Test
  @DisplayName("ASVS 5.0 V6.4.1: a code is good once")
  void takesACodeOnce() {
    Code first = invitations.setUp().orElseThrow();
    Code second = invitations.setUp().orElseThrow();
    accept(first.value(), "Anna", "anna");

    assertRefused(() -> accept(first.value(), "Ben", "ben"), "code");
    assertRefused(() -> accept(second.value(), "Ben", "ben"), "code");
  }

  @Test
  @DisplayName("ASVS 5.0 V6.3.1: one address tries a few codes only, of whichever kind")
  void takesFewTriesWithCodes() {
    Code good = invitations.setUp().orElseThrow();
    for (int i = 0; i < 15; i++) {
      assertRefused(() -> accept("no such code", "Ben", "ben"), "code");
      assertRefused(
          () -> invitations.accept(Door.INVITATION, "none", "Ben", "ben", PASSWORD, ORIGIN),
          "code");
    }

    assertThatThrownBy(() -> accept(good.value(), "Anna", "anna"))
        .isInstanceOfSatisfying(TooManyTries.class, many -> assertThat(many.pause()).isPositive());
    assertThat(room.audit().before(Long.MAX_VALUE, 1))
        .extracting(AuditEntry::what, AuditEntry::outcome)
        .containsExactly(tuple("set-up", "throttled"));
    assertThat(room.signIns().attempt("anna", PASSWORD, ORIGIN))
        .isInstanceOf(SignIns.Attempt.TooMany.class);

    Origin elsewhere = new Origin("192.0.2.99", "request-99");
    assertThat(invitations.accept(Door.SET_UP, good.value(), "Anna", "anna", PASSWORD, elsewhere))
        .isNotNull();
  }

  @Test
  @DisplayName("ASVS 5.0 V6.4.1: a code expires")
  void takesNoCodeThatIsTooOld() {
    Code code = invitations.setUp().orElseThrow();
    long minutes =
        room.jdbc()
            .sql("select datediff(minute, created_at, expires_at) from invitation")
            .query(Long.class)
            .single();
    assertThat(minutes).isEqualTo(30);

    room.jdbc().sql("update invitation set expires_at = dateadd(minute, -31, expires_at)").update();

    assertRefused(() -> accept(code.value(), "Anna", "anna"), "code");
  }

  @Test
  void keepsNoCodeAndNoPassword() {
    Code code = invitations.setUp().orElseThrow();
    accept(code.value(), "Anna", "anna");

    assertThat(room.jdbc().sql("select * from invitation").query().listOfRows().toString())
        .contains(code.hash())
        .doesNotContain(code.value());
    String account = room.jdbc().sql("select * from account").query().listOfRows().toString();
    assertThat(account).contains("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(account).doesNotContain(PASSWORD);
  }

  @Test
  void leavesTheCodeGoodWhereAnythingElseIsWrong() {
    String code = invitations.setUp().orElseThrow().value();

    assertRefused(() -> accept(code, " ", "anna"), "name");
    assertRefused(() -> accept(code, "Two\nlines", "anna"), "name");
    assertRefused(() -> accept(code, "Anna", null), "signIn");
    assertRefused(
        () -> invitations.accept(Door.SET_UP, code, "Anna", "anna", "too short", ORIGIN),
        "password");
    assertRefused(
        () -> invitations.accept(Door.INVITATION, code, "Anna", "anna", PASSWORD, ORIGIN), "code");
    assertThat(accept(code, "Anna", "anna").name()).isEqualTo("Anna");
  }

  @Test
  void makesOneAdministratorWhereSeveralCodesAreUsedAtOnce() throws Exception {
    List<String> codes =
        IntStream.range(0, 4).mapToObj(i -> invitations.setUp().orElseThrow().value()).toList();
    CyclicBarrier start = new CyclicBarrier(codes.size());
    List<Callable<Boolean>> tries =
        IntStream.range(0, codes.size())
            .<Callable<Boolean>>mapToObj(i ->
                () -> {
                  start.await();
                  try {
                    accept(codes.get(i), "Anna " + i, "anna" + i);
                    return true;
                  } catch (Refused e) {
                    return false;
                  }
                })
            .toList();
    try (ExecutorService people = Executors.newFixedThreadPool(codes.size())) {
      people.invokeAll(tries);
    }
    assertThat(room.people().list()).hasSize(1);
  }

  private Person accept(String code, @Nullable String name, @Nullable String signIn) {
    return invitations.accept(Door.SET_UP, code, name, signIn, PASSWORD, ORIGIN);
  }

  private static void assertRefused(Runnable attempt, String field) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(attempt::run)
        .extracting(Refused::refusal)
        .satisfies(refusal ->
            assertThat(
                    switch (refusal) {
                      case Refusal.Missing missing -> missing.field();
                      case Refusal.Malformed malformed -> malformed.field();
                      default -> refusal.message();
                    })
                .isEqualTo(field));
  }
}
