package org.datedrecord.rebuild;

import org.datedrecord.TestRecord;

class PostgresRebuildIT extends RebuildContract {

  @Override
  TestRecord fresh() {
    return TestRecord.freshOnPostgres();
  }
}
