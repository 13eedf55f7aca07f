package org.datedrecord.projection;

import org.datedrecord.TestRecord;

class H2ProjectionIT extends ProjectionContract {

  @Override
  TestRecord fresh() {
    return TestRecord.fresh();
  }
}
