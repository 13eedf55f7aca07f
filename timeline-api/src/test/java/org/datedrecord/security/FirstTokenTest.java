package org.datedrecord.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.datedrecord.account.AccountDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class FirstTokenTest {

  private static final String CHOSEN = "chosen-by-the-operator-0123456789";

  private final Tokens tokens = new Tokens(JdbcClient.create(AccountDatabase.inMemory()));

  @Test
  void makesUpATokenWhereThereIsNone() {
    Secret secret = new FirstToken(tokens, "").ensure().orElseThrow();

    assertThat(tokens.find(secret))
        .hasValueSatisfying(token -> {
          assertThat(token.revoked()).isFalse();
          assertThat(token.scope()).isEqualTo(Scope.WRITE);
        });
  }

  @Test
  void makesUpNoneAtLaterStarts() {
    new FirstToken(tokens, "").ensure();

    assertThat(new FirstToken(tokens, " ").ensure()).isEmpty();
    assertThat(tokens.list()).hasSize(1);
  }

  @RepeatedTest(5)
  void makesUpOneWhereSeveralNodesStartAtOnce() throws Exception {
    CyclicBarrier start = new CyclicBarrier(8);
    List<Optional<Secret>> shown = new CopyOnWriteArrayList<>();
    try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
      nodes.invokeAll(
          Collections.nCopies(
              8,
              () -> {
                start.await();
                return shown.add(new FirstToken(tokens, "").ensure());
              }));
    }
    assertThat(shown).hasSize(8).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(tokens.list()).hasSize(1);
  }

  @Test
  void makesUpNoneAfterTheLastWasRevoked() {
    new FirstToken(tokens, "").ensure();
    tokens.revoke(tokens.list().getFirst().id());

    assertThat(new FirstToken(tokens, "").ensure()).isEmpty();
  }

  @Test
  @DisplayName("ASVS 5.0 V16.2.5: the chosen token gets into no log")
  void admitsTheChosenTokenAndDoesNotShowIt(CapturedOutput output) {
    assertThat(new FirstToken(tokens, CHOSEN + "\n").ensure()).isEmpty();

    assertThat(tokens.find(new Secret(CHOSEN)))
        .hasValueSatisfying(token -> {
          assertThat(token.name()).isEqualTo("bootstrap");
          assertThat(token.editor()).isEqualTo("Editor");
          assertThat(token.scope()).isEqualTo(Scope.ADMIN);
        });
    assertThat(output).isEmpty();
  }

  @Test
  void admitsTheChosenTokenOnceAndBesideOthers() {
    new FirstToken(tokens, "").ensure();
    new FirstToken(tokens, CHOSEN).ensure();
    new FirstToken(tokens, CHOSEN).ensure();

    assertThat(tokens.list()).hasSize(2);
  }

  @Test
  void raisesATokenThatWasChosenBeforeThereWereScopes() {
    Secret first = new FirstToken(tokens, "").ensure().orElseThrow();

    new FirstToken(tokens, first.value()).ensure();

    assertThat(tokens.find(first).orElseThrow().scope()).isEqualTo(Scope.ADMIN);
  }

  @Test
  void leavesTheChosenTokenRevoked(CapturedOutput output) {
    new FirstToken(tokens, CHOSEN).ensure();
    tokens.revoke(tokens.list().getFirst().id());
    new FirstToken(tokens, CHOSEN).ensure();

    assertThat(tokens.find(new Secret(CHOSEN)).orElseThrow().revoked()).isTrue();
    assertThat(output).contains("revoked and stays so").doesNotContain(CHOSEN);
  }

  @Test
  void warnsOfAShortTokenWithoutRepeatingIt(CapturedOutput output) {
    new FirstToken(tokens, "tiny-secret").ensure();

    assertThat(output).contains("shorter than 32 characters").doesNotContain("tiny-secret");
  }

  @Test
  void refusesToStartWithATokenThatCannotBeSent() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FirstToken(tokens, "two words"));
  }
}
