package org.datedrecord.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.datedrecord.model.Unavailable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The transactions in which edits are made: one at a time, and durable.
///
/// Edits queue here, in order, before they take a connection, so that a crowd of writers cannot
/// starve readers of connections; one that waits too long is turned away rather than kept hanging.
/// Then the head of the record is locked in the database, which holds other nodes off as well.
/// Whatever an edit looks at is therefore exact until its transaction ends.
final class RecordTransactions implements TransactionManager {

  private static final long MOST_SECONDS_TO_WAIT = 2;

  private final TransactionManager transactions;
  private final RecordHead head;
  private final Durability durability;
  private final ReentrantLock turn = new ReentrantLock(true);

  RecordTransactions(TransactionManager transactions, RecordHead head, Durability durability) {
    this.transactions = transactions;
    this.head = head;
    this.durability = durability;
  }

  @Override
  public Transaction startTransaction() {
    takeTurn();
    try {
      Transaction transaction = transactions.startTransaction();
      try {
        head.lock();
        TransactionSynchronizationManager.registerSynchronization(new Sync());
        return new Turn(transaction);
      } catch (RuntimeException | Error e) {
        transaction.rollback();
        throw e;
      }
    } catch (RuntimeException | Error e) {
      turn.unlock();
      throw e;
    }
  }

  private void takeTurn() {
    try {
      if (!turn.tryLock(MOST_SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
        throw new Unavailable("Too many edits are waiting.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("The service is stopping.");
    }
  }

  /// Runs right after the commit, on its connection: whoever has committed must not have to wait
  /// for another one.
  private final class Sync implements TransactionSynchronization {

    @Override
    public void afterCommit() {
      durability.sync();
    }
  }

  private final class Turn implements Transaction {

    private final Transaction transaction;

    Turn(Transaction transaction) {
      this.transaction = transaction;
    }

    @Override
    public void commit() {
      try {
        transaction.commit();
      } finally {
        turn.unlock();
      }
    }

    @Override
    public void rollback() {
      try {
        transaction.rollback();
      } finally {
        if (turn.isHeldByCurrentThread()) {
          turn.unlock();
        }
      }
    }
  }
}
