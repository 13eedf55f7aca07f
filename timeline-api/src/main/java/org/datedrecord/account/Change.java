package org.datedrecord.account;

/// What became of the wish to change what somebody may do.
public enum Change {
  DONE,
  /// It was so already.
  ALREADY,
  /// Nobody would be left who may say who may write.
  LAST_ADMIN,
  UNKNOWN
}
