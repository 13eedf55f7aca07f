package org.datedrecord.model;

/// Why a fact had to be corrected. Readers are told in these words: a correction is called a
/// correction.
public enum Nature implements Term {
  /// We got it wrong: shown as a correction.
  OUR_ERROR,
  /// The source got it wrong and said so: shown as a correction.
  SOURCE_ERROR,
  /// It is now known more exactly: shown as an update.
  REFINEMENT,
  /// The wording only: kept in the history and shown nowhere else.
  TYPO;

  /// Whether readers see it as a correction, with that word.
  public boolean isCorrection() {
    return this == OUR_ERROR || this == SOURCE_ERROR;
  }
}
