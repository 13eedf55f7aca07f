package org.datedrecord.view;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// Tells those who wait for a change that it can be read.
@Component
public final class Pulse {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition beat = lock.newCondition();
  private long newest;

  /// Says that everything up to this change can be read.
  public void reached(long change) {
    lock.lock();
    try {
      newest = Math.max(newest, change);
      beat.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Says how far everything can be read, which may be less than before.
  public void stands(long change) {
    lock.lock();
    try {
      newest = change;
      beat.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until a change was reached, at the most for so long. False if it was not.
  public boolean await(long change, Duration atMost) {
    long left = atMost.toNanos();
    lock.lock();
    try {
      while (newest < change) {
        if (left <= 0) {
          return false;
        }
        left = beat.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
