package org.datedrecord.store;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/// Knows a duplicate key by its SQL state, which H2 and PostgreSQL share.
final class DuplicateKeys implements PersistenceExceptionResolver {

  private static final String UNIQUE_VIOLATION = "23505";

  @Override
  public boolean isDuplicateKeyViolation(Exception exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
      if (cause instanceof BatchUpdateException batch
          && batch.getNextException() != null
          && UNIQUE_VIOLATION.equals(batch.getNextException().getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
