package org.datedrecord.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.datedrecord.PostgresServer;
import org.datedrecord.TestPostgres;
import org.datedrecord.store.CarelessService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was acknowledged outlives a death at any moment, and nothing is there twice. The shipped
/// jar is killed where it keeps the record itself, and PostgreSQL's processes where it does not,
/// while editors append and repeat what was not answered.
///
/// `-Dcrash.kills=200` kills as often; `-Dcrash.seed=…` repeats the moments of a run.
class CrashIT {

  private static final int KILLS = Integer.getInteger("crash.kills", 20);
  private static final long SEED = Long.getLong("crash.seed", System.currentTimeMillis());

  private static final int ENOUGH_TO_SEE_A_LOSS = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Random random = new Random(SEED);

  @TempDir private Path folder;

  /// One life in four ends before it has quite begun.
  @Test
  void losesNothingWhereTheServiceIsKilled() throws Exception {
    Map<String, String> settings = Map.of("datedrecord.data-dir", folder.toString());
    ServiceProcess service = ServiceProcess.start(settings);
    try (Trial trial = new Trial(service.awaitReady(PATIENCE))) {
      for (int kill = 1; kill <= KILLS; kill++) {
        service.live(moment(1_500));
        service.kill();
        int before = trial.acknowledged();
        service = ServiceProcess.start(settings);
        for (; kill < KILLS && random.nextInt(4) == 0; kill++) {
          service.live(moment(2_500));
          service.kill();
          service = ServiceProcess.start(settings);
        }
        assertThat(trial.checkAgain(service.awaitReady(PATIENCE), before)).as(when(kill)).isEmpty();
      }
      ServiceProcess last = service;
      assertThat(
              trial.finish(() -> {
                last.kill();
                return RecordCheck.log("jdbc:h2:" + folder.resolve("record"), "sa", "");
              }))
          .isEmpty();
      report("H2", trial);
    } finally {
      service.close();
    }
  }

  /// Each fifth time the service dies as well.
  @Test
  void losesNothingWhereTheDatabaseIsKilled() throws Exception {
    try (PostgresServer database = PostgresServer.start(Map.of())) {
      ServiceProcess service = ServiceProcess.start(on(database));
      try (Trial trial = new Trial(service.awaitReady(PATIENCE))) {
        for (int kill = 1; kill <= KILLS; kill++) {
          service.live(moment(1_500));
          database.kill();
          int before = trial.acknowledged();
          if (kill % 5 == 0) {
            service.kill();
          }
          database.restart();
          if (kill % 5 == 0) {
            service = ServiceProcess.start(on(database));
          }
          assertThat(trial.checkAgain(service.awaitReady(PATIENCE), before))
              .as(when(kill))
              .isEmpty();
        }
        assertThat(trial.finish(() -> logOf(database))).isEmpty();
        report("PostgreSQL", trial);
      } finally {
        service.close();
      }
    }
  }

  @Test
  void seesWhatAnH2LosesThatIsLeftToItsDefaults() throws Exception {
    List<String> command =
        ServiceProcess.command(
            List.of("-Xmx256m"),
            List.of(
                "-cp",
                Installation.jar() + java.io.File.pathSeparator + Path.of("target", "test-classes"),
                CarelessService.class.getName()),
            Map.of(
                "spring.datasource.url",
                "jdbc:h2:" + folder.resolve("record"),
                "spring.datasource.username",
                "sa"));
    assertThat(firstLoss(() -> ServiceProcess.run(command), null)).isNotEmpty();
  }

  @Test
  void seesWhatAPostgresLosesThatAnswersBeforeItHasWritten() throws Exception {
    Map<String, String> careless =
        Map.of("synchronous_commit", "off", "wal_writer_delay", "10s", "fsync", "on");
    try (PostgresServer database = PostgresServer.start(careless)) {
      assertThat(firstLoss(() -> ServiceProcess.start(on(database)), database)).isNotEmpty();
    }
  }

  /// Kills until something is lost, but not for ever.
  private List<String> firstLoss(Callable<ServiceProcess> start, PostgresServer database)
      throws Exception {
    ServiceProcess service = start.call();
    try (Trial trial = new Trial(service.awaitReady(PATIENCE))) {
      if (database != null) {
        // Only what was appended shall be at stake, and not the tables.
        database.execute("checkpoint");
      }
      List<String> findings = new ArrayList<>();
      for (int kill = 1; kill <= ENOUGH_TO_SEE_A_LOSS && findings.isEmpty(); kill++) {
        service.live(moment(1_500));
        if (database == null) {
          service.kill();
        } else {
          database.kill();
        }
        int before = trial.acknowledged();
        if (database == null) {
          service = start.call();
        } else {
          database.restart();
        }
        findings = trial.checkAgain(service.awaitReady(PATIENCE), before);
        System.out.printf("control: %s: %s%n", when(kill), findings.stream().limit(1).toList());
      }
      return findings;
    } finally {
      service.close();
    }
  }

  private Duration moment(int withinMillis) {
    return Duration.ofMillis(random.nextInt(withinMillis));
  }

  private static String when(int kill) {
    return "kill %d, -Dcrash.seed=%d".formatted(kill, SEED);
  }

  private static void report(String database, Trial trial) {
    System.out.printf(
        "%s: %d kills, %d appends acknowledged, none lost or doubled (seed %d)%n",
        database, KILLS, trial.acknowledged(), SEED);
  }

  private static Map<String, String> on(PostgresServer database) {
    return ServiceProcess.onPostgres(database.url());
  }

  private static List<RecordCheck.Entry> logOf(PostgresServer database) throws Exception {
    return RecordCheck.log(database.url(), TestPostgres.USER, TestPostgres.USER);
  }
}
