package org.datedrecord.rebuild;

/// One thing in which what readers see is not what was recorded.
///
/// @param table where
/// @param subject whom it is about
/// @param change the change that made it, or should have
/// @param what is wrong with it
record Difference(String table, String subject, long change, String what) {

  /// So many are named; more are only counted.
  static final int NAMED = 20;
}
