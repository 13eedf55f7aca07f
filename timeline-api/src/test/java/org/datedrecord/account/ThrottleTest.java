package org.datedrecord.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T09:00:00Z"));
  private final Throttle throttle = new Throttle(3, Duration.ofMinutes(1), now::get);

  @Test
  void letsEachKeyTryAFewTimesAndThenOnceInAWhile() {
    for (int i = 0; i < 3; i++) {
      assertThat(throttle.enter("anna")).isEmpty();
    }
    assertThat(throttle.enter("anna")).hasValue(Duration.ofMinutes(1));
    assertThat(throttle.enter("ben")).isEmpty();

    pass(Duration.ofSeconds(40));
    assertThat(throttle.enter("anna")).hasValue(Duration.ofSeconds(20));
    pass(Duration.ofSeconds(20));
    assertThat(throttle.enter("anna")).isEmpty();
    assertThat(throttle.enter("anna")).isPresent();

    pass(Duration.ofHours(1));
    for (int i = 0; i < 3; i++) {
      assertThat(throttle.enter("anna")).isEmpty();
    }
    assertThat(throttle.enter("anna")).isPresent();
  }

  @Test
  void countsNothingThatWasInOrder() {
    for (int i = 0; i < 20; i++) {
      assertThat(throttle.enter("anna")).isEmpty();
      throttle.forgive("anna");
    }
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }
}
