package org.datedrecord.store;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;
import org.datedrecord.model.StorageFull;
import org.datedrecord.model.Unavailable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/// Tells whether something failed because the database is gone, slow, busy or out of room, so that
/// it may well succeed another time.
final class Outage {

  /// Beginnings of SQL states: connections, resources, operators and the system; locks that were
  /// not to be had, deadlocks, and transactions that were idle for too long.
  private static final List<String> STATES =
      List.of("08", "53", "57", "58", "55P03", "40001", "40P01", "25P03");

  /// States of H2 that could not read or write its file, and has closed itself for that.
  private static final List<String> CLOSED =
      List.of("90007", "90028", "90031", "90098", "90100", "90121");

  /// What H2 throws where its file cannot be read or written, or is closed already.
  private static final String STORE_FAILURE = "org.h2.mvstore.MVStoreException";

  /// PostgreSQL's, and H2's.
  private static final List<String> FULL = List.of("53100", "90100");

  /// What operating systems say of a disk, a quota and a file that may not grow, by which alone
  /// Java tells them from other errors.
  private static final List<String> FULL_IN_WORDS =
      List.of(
          "No space left on device",
          "Disk quota exceeded",
          "File too large",
          "There is not enough space on the disk");

  private Outage() {}

  /// What to tell the editor of a failure, if it is one of these.
  static Optional<Unavailable> of(Throwable failure) {
    if (isFull(failure)) {
      return Optional.of(new StorageFull("The disk of the database is full.", failure));
    }
    return isIn(failure)
        ? Optional.of(new Unavailable("The database does not answer.", failure))
        : Optional.empty();
  }

  static boolean isIn(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotCreateTransactionException
          || cause instanceof TransactionTimedOutException
          || cause instanceof TransactionSystemException
          || cause instanceof TransientDataAccessException
          || cause instanceof DataAccessResourceFailureException
          || (cause instanceof SQLException sql && isIn(sql))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(SQLException failure) {
    return failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException
        || failure instanceof SQLNonTransientConnectionException
        || isOneOf(STATES, failure)
        || hasClosedItself(failure)
        || isFull(failure);
  }

  /// Whether it failed because an embedded database has closed itself, as it does where it cannot
  /// read or write its file. The next connection opens it again.
  static boolean hasClosedItself(SQLException failure) {
    if (isOneOf(CLOSED, failure)) {
      return true;
    }
    // While it closes, what is under way fails with whatever it met first.
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getClass().getName().equals(STORE_FAILURE)) {
        return true;
      }
    }
    return false;
  }

  /// Whether it failed because the disk is full.
  static boolean isFull(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isOneOf(FULL, sql)) {
        return true;
      }
      String words = cause instanceof IOException ? cause.getMessage() : null;
      if (words != null && FULL_IN_WORDS.stream().anyMatch(words::contains)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneOf(List<String> states, SQLException failure) {
    String state = failure.getSQLState();
    return state != null && states.stream().anyMatch(state::startsWith);
  }
}
