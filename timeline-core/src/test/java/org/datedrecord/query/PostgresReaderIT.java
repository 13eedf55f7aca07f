package org.datedrecord.query;

import org.datedrecord.TestRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The reader on PostgreSQL.
class PostgresReaderIT extends ReaderContract {

  private static TestRecord record;

  @BeforeAll
  static void start() {
    record = TestRecord.freshOnPostgres();
  }

  @AfterAll
  static void stop() {
    record.close();
  }

  @Override
  TestRecord record() {
    return record;
  }
}
