package org.datedrecord.account;

import java.time.Duration;

/// There were too many tries with codes from one address; this one was not looked at.
public final class TooManyTries extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration pause;

  TooManyTries(Duration pause) {
    super("There were too many tries.", null, false, false);
    this.pause = pause;
  }

  /// How long until there may be another.
  public Duration pause() {
    return pause;
  }
}
