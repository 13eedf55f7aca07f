package org.datedrecord.store;

import org.datedrecord.TestRecord;

class PostgresRecordLogIT extends RecordLogContract {

  @Override
  TestRecord fresh() {
    return TestRecord.freshOnPostgres();
  }
}
