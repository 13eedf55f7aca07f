package org.datedrecord.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/// Has the pool give up each connection to an embedded database that has closed itself. H2 calls
/// such connections valid, and left to itself the pool would lend them for ever; a new one opens
/// the database again. `application.yaml` names this class.
public final class ClosedDatabase implements SQLExceptionOverride {

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return Outage.hasClosedItself(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
