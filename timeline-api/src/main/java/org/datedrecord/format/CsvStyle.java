package org.datedrecord.format;

/// How comma-separated values are written.
///
/// @param mark whether the file begins with a byte order mark, by which Excel knows UTF-8
/// @param inert whether a text that a spreadsheet would take for a formula begins with an
///   apostrophe
public record CsvStyle(boolean mark, boolean inert) {

  /// What is written where nothing else is asked for: nothing that runs.
  public static final CsvStyle USUAL = new CsvStyle(false, true);
}
