package org.datedrecord.rebuild;

import java.time.Duration;

/// Waits, for work that has nobody waiting for it.
final class Pause {

  private Pause() {}

  /// False where the thread is to end instead.
  static boolean of(Duration duration) {
    try {
      Thread.sleep(duration);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
