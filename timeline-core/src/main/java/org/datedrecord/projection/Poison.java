package org.datedrecord.projection;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/// Tells whether an event failed for a reason of its own, so that it would fail again. What the
/// database is not blamed for beyond doubt is blamed on nobody: it is tried again, and nothing is
/// parked because a connection was lost.
final class Poison {

  /// Beginnings of SQL states: a value that does not fit, a rule of a table that is not kept, and
  /// more of something than the database takes.
  private static final List<String> STATES = List.of("21", "22", "23", "54");

  private static final int LONGEST = 300;

  private Poison() {}

  static boolean isIn(Throwable failure) {
    boolean ofItsOwn = true;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransactionException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof TransientDataAccessException
          || cause instanceof InterruptedException) {
        return false;
      }
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        ofItsOwn &= state != null && STATES.stream().anyMatch(state::startsWith);
      }
    }
    return ofItsOwn;
  }

  /// The cause in short.
  static String say(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null
        && (cause instanceof DataAccessException
            || cause instanceof BatchUpdateException
            || cause.getMessage() == null)) {
      cause = cause.getCause();
    }
    String said = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    String line = said.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
