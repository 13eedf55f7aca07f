package org.datedrecord.time;

/// How strictly a date must agree with a window of days to be found by it.
///
/// The sides of a window are inclusive; a missing side is open.
public enum Match {
  /// The date as it is stated touches the window. Of a date with one bound, only that bound counts:
  /// "by 3 July 2026" is found by July, not by May.
  STATED,

  /// Every day it could be is inside the window.
  CERTAIN,

  /// At least one day it could be is inside the window; open sides reach for ever.
  POSSIBLE
}
