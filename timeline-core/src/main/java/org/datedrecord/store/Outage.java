package org.datedrecord.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/// Tells whether something failed because the database is gone, slow or busy, so that it may well
/// succeed another time.
final class Outage {

  /// Beginnings of SQL states: connections, resources, operators and the system; locks that were
  /// not to be had, deadlocks, and transactions that were idle for too long.
  private static final List<String> STATES =
      List.of("08", "53", "57", "58", "55P03", "40001", "40P01", "25P03");

  private Outage() {}

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
    String state = failure.getSQLState();
    return failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException
        || failure instanceof SQLNonTransientConnectionException
        || (state != null && STATES.stream().anyMatch(state::startsWith));
  }
}
