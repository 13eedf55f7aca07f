package org.datedrecord.rebuild;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;
import org.datedrecord.projection.ViewSchema;
import org.datedrecord.projection.ViewState;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// One connection beside the pool's, which sees the view that is being built where the others see
/// the one that is shown. The pool's limits are not for it: nobody waits for what it does.
final class Workbench implements AutoCloseable {

  /// Who holds this lock of PostgreSQL's builds. It goes with the connection, so that a builder
  /// that is killed, or cut off for half a minute, is in nobody's way.
  private static final long BUILDERS = 0x6461746564L;

  private static final int ROWS_AT_ONCE = 500;

  private final Connection connection;
  private final SingleConnectionDataSource source;
  private final DataSourceTransactionManager transactions;
  private final JdbcTemplate jdbc;
  private final boolean postgres;

  private Workbench(Connection connection, boolean postgres) {
    this.connection = connection;
    this.postgres = postgres;
    this.source = new SingleConnectionDataSource(connection, true);
    this.transactions = new DataSourceTransactionManager(source);
    this.jdbc = new JdbcTemplate(source);
    this.jdbc.setFetchSize(ROWS_AT_ONCE);
  }

  static Workbench open(JdbcConnectionDetails details, boolean postgres) {
    Properties properties = new Properties();
    put(properties, "user", details.getUsername());
    put(properties, "password", details.getPassword());
    if (postgres) {
      put(properties, "ApplicationName", "dated-record, building");
      put(properties, "reWriteBatchedInserts", "true");
      put(properties, "connectTimeout", "5");
      put(properties, "socketTimeout", "120");
      put(properties, "tcpKeepAlive", "true");
      put(
          properties,
          "options",
          "-c lock_timeout=2s -c search_path="
              + ViewSchema.BUILDING
              + ",public -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5"
              + " -c tcp_keepalives_count=4");
    }
    try {
      Workbench bench =
          new Workbench(DriverManager.getConnection(details.getJdbcUrl(), properties), postgres);
      if (!postgres) {
        bench.jdbc.execute("set schema_search_path " + ViewSchema.BUILDING);
        // So that a table can be walked along without being held in memory.
        bench.jdbc.execute("set lazy_query_execution 1");
      }
      return bench;
    } catch (SQLException e) {
      throw new IllegalStateException("There is no connection to build with", e);
    }
  }

  private static void put(Properties properties, String name, @Nullable String value) {
    if (value != null) {
      properties.put(name, value);
    }
  }

  /// Whether nobody else builds, on whichever node. Nobody will while this is open.
  boolean isAlone() {
    return !postgres
        || Boolean.TRUE.equals(
            jdbc.queryForObject("select pg_try_advisory_lock(?)", Boolean.class, BUILDERS));
  }

  private void leave() {
    if (postgres) {
      try {
        jdbc.query("select pg_advisory_unlock_all()", row -> {});
      } catch (DataAccessException e) {
        // It goes with the connection.
        return;
      }
    }
  }

  /// How far the view is that is being built.
  long position() {
    return new ViewState(JdbcClient.create(jdbc)).read().position();
  }

  JdbcTemplate jdbc() {
    return jdbc;
  }

  SingleConnectionDataSource source() {
    return source;
  }

  DataSourceTransactionManager transactions() {
    return transactions;
  }

  <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    return new TransactionTemplate(transactions).execute(_ -> work.get());
  }

  @Override
  public void close() {
    // The server may take a moment to notice that the connection is gone.
    leave();
    source.destroy();
    try {
      connection.close();
    } catch (SQLException e) {
      // It is gone one way or the other.
      return;
    }
  }
}
