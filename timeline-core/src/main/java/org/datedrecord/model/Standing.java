package org.datedrecord.model;

/// How a fact stands in the world, as far as its sources tell.
public enum Standing implements Term {
  /// Reported, and no more than that.
  REPORTED,
  /// Its subject said it is so.
  CONFIRMED,
  /// Its subject said it is not so.
  DENIED,
  /// In an open contention, or contradicted by evidence. Derived, never entered.
  DISPUTED
}
