package org.datedrecord;

class PostgresRehearsalIT extends RehearsalContract {

  @Override
  TestRecord fresh() {
    return TestRecord.freshOnPostgres();
  }
}
