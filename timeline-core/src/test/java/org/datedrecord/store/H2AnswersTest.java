package org.datedrecord.store;

import org.datedrecord.TestRecord;

class H2AnswersTest extends AnswersContract {

  @Override
  TestRecord fresh() {
    return TestRecord.fresh();
  }
}
