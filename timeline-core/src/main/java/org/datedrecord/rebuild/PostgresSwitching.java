package org.datedrecord.rebuild;

import org.datedrecord.projection.ViewSchema;
import org.datedrecord.projection.ViewState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// PostgreSQL renames in a transaction. A statement that is under way finishes on the tables that
/// it began with, which cannot be dropped before; every later one finds the new ones, on every
/// node.
final class PostgresSwitching implements Switching {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresSwitching.class);

  @Override
  public boolean bring(Workbench bench, Runnable rest) {
    ViewSchema schema = new ViewSchema(bench.jdbc());
    try {
      bench.inTransaction(() -> {
        new ViewState(JdbcClient.create(bench.jdbc())).takeTurn();
        rest.run();
        schema.rename(ViewSchema.SHOWN, ViewSchema.RETIRED);
        schema.rename(ViewSchema.BUILDING, ViewSchema.SHOWN);
        return true;
      });
      return true;
    } catch (TransientDataAccessException e) {
      LOG.info("Could not switch just now: {}", e.getMessage());
      return false;
    }
  }
}
