package org.datedrecord.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What was acknowledged outlives a death at any moment, and nothing is there twice. The shipped
/// jar is killed where it keeps the record itself, and PostgreSQL's processes where it does not,
/// while editors append and repeat what was not answered.
///
/// `-Dcrash.kills=200` kills as often; `-Dcrash.seed=…` repeats the moments of a run.
@Tag("long")
abstract class CrashContract {

  static final int KILLS = Integer.getInteger("crash.kills", 20);
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final long SEED = Long.getLong("crash.seed", System.currentTimeMillis());
  private static final int ENOUGH_TO_SEE_A_LOSS = 10;

  private final Random random = new Random(SEED);

  /// Starts a service whose record is kept carelessly.
  abstract ServiceProcess startCareless() throws Exception;

  /// Kills what keeps that record.
  abstract void kill(ServiceProcess service) throws Exception;

  /// Starts again what was killed.
  abstract ServiceProcess startAgain(ServiceProcess service) throws Exception;

  /// Without this, nobody could tell whether the same check would have seen a loss.
  @Test
  void seesWhatACarelessRecordLoses() throws Exception {
    ServiceProcess service = startCareless();
    try (Trial trial = new Trial(service.awaitReady(PATIENCE))) {
      List<String> findings = new ArrayList<>();
      for (int kill = 1; kill <= ENOUGH_TO_SEE_A_LOSS && findings.isEmpty(); kill++) {
        service.live(moment(1_500));
        kill(service);
        int before = trial.acknowledged();
        service = startAgain(service);
        findings = trial.checkAgain(service.awaitReady(PATIENCE), before);
        System.out.printf("control: %s: %s%n", when(kill), findings.stream().limit(1).toList());
      }
      assertThat(findings).isNotEmpty();
    } finally {
      service.close();
    }
  }

  /// Whether it falls to one of so many.
  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  Duration moment(int withinMillis) {
    return Duration.ofMillis(random.nextInt(withinMillis));
  }

  static String when(int kill) {
    return "kill %d, -Dcrash.seed=%d".formatted(kill, SEED);
  }

  static void report(String database, Trial trial) {
    System.out.printf(
        "%s: %d kills, %d appends acknowledged, none lost or doubled (seed %d)%n",
        database, KILLS, trial.acknowledged(), SEED);
  }
}
