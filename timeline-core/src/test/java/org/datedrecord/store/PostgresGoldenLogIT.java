package org.datedrecord.store;

import org.datedrecord.TestRecord;

class PostgresGoldenLogIT extends GoldenLogContract {

  @Override
  TestRecord fresh() {
    return TestRecord.freshOnPostgres();
  }
}
