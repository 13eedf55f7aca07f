package org.datedrecord.rebuild;

import org.datedrecord.TestRecord;

class H2ParkingTest extends ParkingContract {

  @Override
  TestRecord fresh() {
    return TestRecord.fresh();
  }
}
