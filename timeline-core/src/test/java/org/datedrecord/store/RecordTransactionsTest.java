package org.datedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.datedrecord.TestRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class RecordTransactionsTest {

  private static TestRecord record;

  private final AtomicInteger syncs = new AtomicInteger();

  @BeforeAll
  static void start() {
    record = TestRecord.fresh();
  }

  @AfterAll
  static void stop() {
    record.close();
  }

  @Test
  void isOnDiskWhenTheCommitReturns() {
    Transaction transaction = transactions(syncs::incrementAndGet).startTransaction();
    assertThat(syncs).hasValue(0);
    transaction.commit();
    assertThat(syncs).hasValue(1);
  }

  @Test
  void syncsNothingThatIsRolledBack() {
    transactions(syncs::incrementAndGet).startTransaction().rollback();
    assertThat(syncs).hasValue(0);
  }

  @Test
  void doesNotCallAnEditSafeThatTheDiskDidNotConfirm() {
    RecordTransactions transactions =
        transactions(() -> {
          throw new IllegalStateException("The disk is gone");
        });
    Transaction transaction = transactions.startTransaction();
    assertThatThrownBy(transaction::commit).hasMessage("The disk is gone");
    transactions.startTransaction().rollback();
  }

  private static RecordTransactions transactions(Durability durability) {
    return new RecordTransactions(
        new SpringTransactionManager(record.bean(PlatformTransactionManager.class)),
        new RecordHead(record.bean(JdbcClient.class)),
        durability);
  }
}
