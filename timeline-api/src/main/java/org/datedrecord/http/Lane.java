package org.datedrecord.http;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The places for requests of one kind, and the queue before them. Both are short: what a place is
/// for takes milliseconds, and a queue that cannot be served within two seconds is of no use to
/// those who stand in it.
final class Lane {

  private static final int WAITING = 100;
  private static final long MILLIS = 2_000;

  private static final Executor USHER =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("usher").factory());

  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();

  Lane(int places) {
    this.places = new Semaphore(places, true);
  }

  /// Takes a place, soon or not at all.
  boolean enter() {
    if (places.tryAcquire()) {
      return true;
    }
    if (waiting.incrementAndGet() > WAITING) {
      waiting.decrementAndGet();
      return false;
    }
    try {
      return places.tryAcquire(MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.decrementAndGet();
    }
  }

  /// Gives a place back. Where somebody waits for it, a thread of the system says so: a virtual
  /// thread that is woken by another one is run before all that came in from outside, so requests
  /// that wake one another would keep everybody else from beginning.
  void leave() {
    if (places.hasQueuedThreads()) {
      USHER.execute(places::release);
    } else {
      places.release();
    }
  }
}
