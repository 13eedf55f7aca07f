package org.datedrecord.time;

/// stub.
public enum Precision {
  DAY
}
