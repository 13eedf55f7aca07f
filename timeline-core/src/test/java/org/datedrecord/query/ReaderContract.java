package org.datedrecord.query;

import org.datedrecord.TestRecord;
import org.junit.jupiter.api.Nested;

/// What a reader must answer, whatever database the record is on. A subclass says which.
abstract class ReaderContract {

  /// The record to read, which the parts of the contract share; each has a timeline of its own.
  abstract TestRecord record();

  @Nested
  class Lists extends FactListContract {
    @Override
    TestRecord record() {
      return ReaderContract.this.record();
    }
  }

  @Nested
  class History extends AsOfContract {
    @Override
    TestRecord record() {
      return ReaderContract.this.record();
    }
  }

  @Nested
  class Subjects extends SubjectContract {
    @Override
    TestRecord record() {
      return ReaderContract.this.record();
    }
  }

  @Nested
  class Feed extends ChangeFeedContract {
    @Override
    TestRecord record() {
      return ReaderContract.this.record();
    }
  }
}
