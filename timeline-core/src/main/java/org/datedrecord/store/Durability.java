package org.datedrecord.store;

import javax.sql.DataSource;
import org.datedrecord.model.Unavailable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/// What it takes, after a commit, until the disk itself has it.
///
/// PostgreSQL is done when the commit returns. H2 with `WRITE_DELAY=0` has handed the commit to the
/// operating system by then, which survives the end of the process but not of the machine; only a
/// checkpoint makes it call fsync.
interface Durability {

  /// Returns when everything committed is on disk.
  void sync();

  static Durability of(DataSource dataSource) {
    try {
      String product =
          JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName());
      if (!"H2".equals(product)) {
        return () -> {};
      }
      JdbcTemplate jdbc = new JdbcTemplate(dataSource);
      return () -> checkpoint(jdbc);
    } catch (MetaDataAccessException e) {
      throw new IllegalStateException("The database does not say what it is", e);
    }
  }

  /// What fails here is committed, but may not outlive the machine: the editor is told to ask
  /// again, and with an idempotency key learns what became of it.
  private static void checkpoint(JdbcTemplate jdbc) {
    try {
      jdbc.execute("checkpoint sync");
    } catch (DataAccessException e) {
      throw Outage.of(e)
          .orElseGet(() -> new Unavailable("The disk did not confirm what was written.", e));
    }
  }
}
