package org.datedrecord.time;

/// An expression that is no date of the profile: what it holds that cannot be read, and where.
///
/// The message is one clause for a person: "the month 13 is outside the profile, at character 6".
public final class UnreadableDate extends RuntimeException {
  private final String feature;
  private final int position;

  UnreadableDate(String feature, int position) {
    super(feature + " is outside the profile, at character " + position);
    this.feature = feature;
    this.position = position;
  }

  /// What was found, as a noun: "the month 13". It quotes a few characters of the text at most, and
  /// none that cannot be printed.
  public String feature() {
    return feature;
  }

  /// Where it was found, counted from 1; one past the last character if the text ends too early.
  public int position() {
    return position;
  }
}
