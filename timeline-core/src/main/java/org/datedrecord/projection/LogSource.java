package org.datedrecord.projection;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.datedrecord.signal.Signal;
import org.datedrecord.signal.Signals;
import org.jspecify.annotations.Nullable;

/// The log for the processor that makes what readers see: events that nobody has read yet, so that
/// one that cannot be read is neither skipped nor stops the others.
///
/// A stream begins where the view ends, and not where a token says. So the two cannot come apart,
/// whether a view was replaced or restored; the token only says which node is at work.
final class LogSource implements StreamableMessageSource<TrackedEventMessage<?>> {

  private static final int EVENTS_AT_ONCE = 200;

  /// Where events come one after another, those of so long are taken together: each transaction
  /// costs the database as much as many events do. A first one is taken at once.
  private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Log log;
  private final ViewState state;
  private final Semaphore news = new Semaphore(0);

  LogSource(Log log, ViewState state) {
    this.log = log;
    this.state = state;
  }

  /// Looks at once whenever an edit is committed here, or another node says that one was.
  void listen(EventBus events, Signals signals) {
    events.subscribe(_ -> CurrentUnitOfWork.ifStarted(work -> work.afterCommit(_ -> look())));
    signals.hear(Signal.RECORDED, this::look);
  }

  private void look() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new EntryStream(state.read().position());
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(log.head());
  }

  private final class EntryStream implements BlockingStream<TrackedEventMessage<?>> {

    private final Queue<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
    private long position;
    private long lastNews = System.nanoTime() - GATHER_NANOS;

    EntryStream(long position) {
      this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return Optional.ofNullable(fetched.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      if (timeout == 0) {
        return isFetched();
      }
      gather();
      if (isFetched()) {
        return true;
      }
      boolean ignored = news.tryAcquire(timeout, unit);
      return isFetched();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
        Thread.onSpinWait();
      }
      return fetched.remove();
    }

    private boolean isFetched() {
      if (fetched.isEmpty()) {
        news.drainPermits();
        for (LogEntry entry : log.after(position, EVENTS_AT_ONCE)) {
          position = entry.change();
          fetched.add(
              new GenericTrackedEventMessage<>(
                  new GlobalSequenceTrackingToken(position), new GenericEventMessage<>(entry)));
        }
        if (!fetched.isEmpty()) {
          lastNews = System.nanoTime();
        }
      }
      return !fetched.isEmpty();
    }

    private void gather() {
      long left = !fetched.isEmpty() ? 0 : lastNews + GATHER_NANOS - System.nanoTime();
      if (left > 0) {
        LockSupport.parkNanos(left);
      }
    }

    @Override
    public void close() {}
  }
}
