package org.datedrecord.store;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/// Where a record is kept, in words of the database that change when it is restored there.
///
/// In PostgreSQL that is the cluster's number, the timeline of its write-ahead log, which forks
/// when a backup is recovered or a standby takes over, and the number of the table, which is
/// another one in each database that a dump was restored into. An embedded database has no such
/// words: the command that restores it says so itself.
record Home(@Nullable String text) {

  private static final String POSTGRES =
      """
      select (select system_identifier from pg_control_system())
        || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8)
        || '/' || 'record_head'::regclass::oid
      """;

  private static final String POSTGRES_WITHOUT_RIGHTS =
      "select 'table/' || 'record_head'::regclass::oid";

  static Home of(JdbcClient jdbc, DataSource database) {
    if (!isPostgres(database)) {
      return new Home(null);
    }
    try {
      return new Home(jdbc.sql(POSTGRES).query((row, n) -> row.getString(1)).single());
    } catch (DataAccessException e) {
      // A provider may keep what concerns the whole cluster to itself.
      return new Home(
          jdbc.sql(POSTGRES_WITHOUT_RIGHTS).query((row, n) -> row.getString(1)).single());
    }
  }

  private static boolean isPostgres(DataSource database) {
    try {
      return "PostgreSQL"
          .equals(
              JdbcUtils.extractDatabaseMetaData(database, meta -> meta.getDatabaseProductName()));
    } catch (MetaDataAccessException e) {
      throw new IllegalStateException("The database does not say what it is", e);
    }
  }

  /// Whether a record that was last kept there is still in its place, as far as can be told.
  boolean isThatOf(@Nullable String noted) {
    return noted == null || text == null || noted.equals(text);
  }
}
