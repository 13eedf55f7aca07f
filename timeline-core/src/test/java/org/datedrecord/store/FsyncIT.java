package org.datedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.PostgresServer;
import org.datedrecord.TestPostgres;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.model.Story;
import org.junit.jupiter.api.Test;

/// PostgreSQL syncs its write-ahead log for each edit of a lone editor.
class FsyncIT {

  private static final int EDITS = 200;

  @Test
  void syncsEachEdit() throws Exception {
    assertThat(syncs(Map.of())).isGreaterThanOrEqualTo(EDITS);
  }

  @Test
  void seesADatabaseThatAnswersBeforeItHasSynced() throws Exception {
    assertThat(syncs(Map.of("synchronous_commit", "off", "wal_writer_delay", "10s")))
        .isLessThan(EDITS / 4);
  }

  /// How often that was done for some edits. A connection tells what it did when it ends.
  private static long syncs(Map<String, String> settings) throws IOException, SQLException {
    try (PostgresServer database = PostgresServer.start(settings)) {
      // The tables are made by another process than the one that counts.
      TestRecord.node("postgres", database.port()).close();
      awaitSilence(database);
      long before;
      try (TestRecord record = TestRecord.node("postgres", database.port())) {
        FsyncTest.stopProjection(record);
        before = counted(database);
        for (int i = 0; i < EDITS; i++) {
          record.make(new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE));
        }
      }
      awaitSilence(database);
      return counted(database) - before;
    }
  }

  private static void awaitSilence(PostgresServer database) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            number(
                    database,
                    "select count(*) from pg_stat_activity"
                        + " where backend_type = 'client backend'")
                == 1);
  }

  private static long counted(PostgresServer database) throws SQLException {
    return number(database, "select sum(fsyncs) from pg_stat_io where object = 'wal'");
  }

  private static long number(PostgresServer database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), TestPostgres.USER, TestPostgres.USER);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
