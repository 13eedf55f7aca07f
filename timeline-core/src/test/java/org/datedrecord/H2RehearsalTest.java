package org.datedrecord;

class H2RehearsalTest extends RehearsalContract {

  @Override
  TestRecord fresh() {
    return TestRecord.inMemory();
  }
}
