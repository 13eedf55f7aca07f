package org.datedrecord.rebuild;

import org.datedrecord.TestRecord;

class PostgresParkingIT extends ParkingContract {

  @Override
  TestRecord fresh() {
    return TestRecord.freshOnPostgres();
  }
}
