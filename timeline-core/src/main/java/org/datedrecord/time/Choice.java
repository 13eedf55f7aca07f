package org.datedrecord.time;

/// One member of a set: a date, or a range of dates of which one is meant.
sealed interface Choice permits PlainDate, Range {
  /// The days it could be.
  Days span();

  /// The days that are stated, see [Edtf#statedDays].
  Days stated();

  Precision precision();

  boolean certain();
}
