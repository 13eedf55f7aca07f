package org.datedrecord.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.datedrecord.PostgresServer;
import org.datedrecord.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// All of PostgreSQL is killed, and the service lives on or dies as well.
@Order(1) // The longest: all others run beside it.
class PostgresCrashIT extends CrashContract {

  private static final Map<String, String> CARELESS =
      Map.of("synchronous_commit", "off", "wal_writer_delay", "10s", "fsync", "on");

  private PostgresServer database;

  @AfterEach
  void stop() throws Exception {
    database.close();
  }

  /// Each fifth time the service dies as well.
  @Test
  void losesNothingWhereTheDatabaseIsKilled() throws Exception {
    database = PostgresServer.start(Map.of());
    ServiceProcess service = ServiceProcess.start(onDatabase());
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
          service = ServiceProcess.start(onDatabase());
        }
        assertThat(trial.checkAgain(service.awaitReady(PATIENCE), before)).as(when(kill)).isEmpty();
      }
      assertThat(trial.finish(() -> log())).isEmpty();
      report("PostgreSQL", trial);
    } finally {
      service.close();
    }
  }

  /// On a PostgreSQL that answers before it has written.
  @Override
  ServiceProcess startCareless() throws Exception {
    database = PostgresServer.start(CARELESS);
    ServiceProcess service = ServiceProcess.start(onDatabase());
    service.awaitReady(PATIENCE);
    // Only what is appended shall be at stake, and not the tables.
    database.execute("checkpoint");
    return service;
  }

  @Override
  void kill(ServiceProcess service) throws Exception {
    database.kill();
  }

  @Override
  ServiceProcess startAgain(ServiceProcess service) throws Exception {
    database.restart();
    return service;
  }

  private Map<String, String> onDatabase() {
    return ServiceProcess.onPostgres(database.url());
  }

  private List<RecordCheck.Entry> log() throws Exception {
    return RecordCheck.log(database.url(), TestPostgres.USER, TestPostgres.USER);
  }
}
