package org.datedrecord.store;

import org.datedrecord.TestRecord;

class H2RecordLogTest extends RecordLogContract {

  @Override
  TestRecord fresh() {
    return TestRecord.fresh();
  }
}
