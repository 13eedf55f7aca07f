package org.datedrecord.model;

/// On what the accounts of a contention differ.
public enum Dimension implements Term {
  WHO,
  WHEN,
  WHAT,
  WORDING,
  CAUSE,
  STATUS
}
