package org.datedrecord.signal;

/// What can be heard.
public enum Signal {
  /// Somebody appended to the log.
  RECORDED,
  /// Readers see more than before, or everything is being made anew.
  VISIBLE
}
