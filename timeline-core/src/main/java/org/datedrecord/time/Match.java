package org.datedrecord.time;

/// stub.
public enum Match {
  STATED,
  CERTAIN,
  POSSIBLE
}
