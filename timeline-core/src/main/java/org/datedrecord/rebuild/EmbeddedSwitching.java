package org.datedrecord.rebuild;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Duration;
import org.datedrecord.projection.ViewSchema;

/// H2 commits each change of a schema by itself, so nobody may look while the names change. No
/// other process uses an embedded database: it is enough that the pool lends no connection for a
/// moment, and has all of them back. Whoever asks for one waits, and notices nothing else.
///
/// Where the process ends between the two names, [ViewSchema#open] shows the former view again.
final class EmbeddedSwitching implements Switching {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final HikariDataSource pool;

  EmbeddedSwitching(HikariDataSource pool) {
    this.pool = pool;
  }

  @Override
  public boolean bring(Workbench bench, Runnable rest) {
    ViewSchema schema = new ViewSchema(bench.jdbc());
    HikariPoolMXBean lending = pool.getHikariPoolMXBean();
    lending.suspendPool();
    try {
      if (!hasAllBack(lending)) {
        return false;
      }
      bench.inTransaction(() -> {
        rest.run();
        return true;
      });
      schema.rename(ViewSchema.SHOWN, ViewSchema.RETIRED);
      schema.rename(ViewSchema.BUILDING, ViewSchema.SHOWN);
      return true;
    } finally {
      lending.resumePool();
    }
  }

  private static boolean hasAllBack(HikariPoolMXBean lending) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (lending.getActiveConnections() > 0) {
      if (System.nanoTime() > end || !Pause.of(Duration.ofMillis(1))) {
        return false;
      }
    }
    return true;
  }
}
