package org.datedrecord.export;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Who reads an export may be slow and has all the time. Only while a part of it is read from the
/// record does it count, and two are read at a time.
@Component
final class Turns {

  private static final int AT_ONCE = 2;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /// Reads a part when it is its turn.
  <T> T take(Supplier<T> part) {
    places.acquireUninterruptibly();
    try {
      return part.get();
    } finally {
      places.release();
    }
  }
}
