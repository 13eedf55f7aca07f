package org.datedrecord.query;

import org.datedrecord.TestRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The reader on the embedded database.
class H2ReaderTest extends ReaderContract {

  private static TestRecord record;

  @BeforeAll
  static void start() {
    record = TestRecord.fresh();
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
