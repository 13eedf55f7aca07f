package org.datedrecord.store;

import org.datedrecord.TestRecord;

class PostgresAnswersIT extends AnswersContract {

  @Override
  TestRecord fresh() {
    return TestRecord.freshOnPostgres();
  }
}
