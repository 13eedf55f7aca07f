package org.datedrecord.projection;

import org.datedrecord.TestRecord;

class PostgresProjectionIT extends ProjectionContract {

  @Override
  TestRecord fresh() {
    return TestRecord.freshOnPostgres();
  }
}
