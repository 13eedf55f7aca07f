package org.datedrecord.backup;

import org.datedrecord.TestPostgres;
import org.datedrecord.TestRecord;

/// A record in PostgreSQL, which is backed up by PostgreSQL's own means.
class PostgresBackupIT extends BackupContract {

  private String database = "";

  @Override
  TestRecord fresh() {
    database = TestPostgres.freshDatabase();
    return TestRecord.node(database, TestPostgres.port());
  }

  @Override
  Object backUp(TestRecord record) throws Exception {
    return PostgresDump.of(database);
  }

  @Override
  TestRecord restored(Object backup) throws Exception {
    String other = TestPostgres.freshDatabase();
    ((PostgresDump) backup).restoreInto(other);
    return TestRecord.node(other, TestPostgres.port());
  }
}
