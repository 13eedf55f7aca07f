package org.datedrecord.time;

/// The unit in which a date is known, from fine to coarse.
///
/// It names the unit, not the width: `[2026-03..2026-07-03]` is known to the month, because that is
/// the coarser of the two dates it is made from; how wide it is, [Edtf#span] says. An unspecified
/// part is not known, so `2026-06-XX` is known to the month and `2026-XX` to the year. The
/// lower-case name is how a precision is written in JSON.
public enum Precision {
  SECOND,
  DAY,
  MONTH,
  SEASON,
  YEAR,
  DECADE,
  CENTURY;

  /// The coarser of two.
  Precision coarser(Precision other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
