package org.datedrecord.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Deletes what is old from the audit list. It names people and where they were: that is kept as
/// long as somebody may have to look into what happened, and no longer. The record is another
/// matter: nothing is ever deleted from it.
@Component
class AuditRetention implements SmartLifecycle {

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration AGAIN = Duration.ofHours(6);
  private static final int STOPPING = 10;

  private final Audit audit;
  private final Duration kept;
  private final InstantSource clock;
  private volatile @Nullable ScheduledExecutorService work;

  /// @param kept how long; zero for ever
  @Autowired
  AuditRetention(Audit audit, @Value("${datedrecord.audit.retention:400d}") Duration kept) {
    this(audit, kept, InstantSource.system());
  }

  AuditRetention(Audit audit, Duration kept, InstantSource clock) {
    this.audit = audit;
    this.kept = kept;
    this.clock = clock;
  }

  /// Deletes what is older than it may be, and leaves a line that says how much that was.
  ///
  /// @return how many entries
  int forget() {
    Instant before = clock.instant().minus(kept);
    int forgotten = audit.forget(before);
    if (forgotten > 0) {
      audit.add(
          null,
          Deed.AUDIT_RETENTION,
          "older than %s: %d".formatted(before, forgotten),
          Origin.SERVICE,
          Outcome.DONE);
    }
    return forgotten;
  }

  /// Where the database does not answer now, it will another time.
  private void attempt() {
    try {
      forget();
    } catch (DataAccessException | TransactionException e) {
      // Nothing is lost by it.
    }
  }

  @Override
  public void start() {
    ScheduledExecutorService fresh =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("audit-retention").factory());
    if (kept.isPositive()) {
      var _ =
          fresh.scheduleWithFixedDelay(
              this::attempt, SOON.toSeconds(), AGAIN.toSeconds(), TimeUnit.SECONDS);
    }
    work = fresh;
  }

  @Override
  public void stop() {
    ScheduledExecutorService open = work;
    work = null;
    if (open == null) {
      return;
    }
    // Nobody is interrupted: the embedded database would not survive it.
    open.shutdown();
    try {
      var _ = open.awaitTermination(STOPPING, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return work != null;
  }
}
