package org.datedrecord.rebuild;

import org.datedrecord.TestRecord;

class H2ParkingIT extends ParkingContract {

  @Override
  TestRecord fresh() {
    return TestRecord.fresh();
  }
}
