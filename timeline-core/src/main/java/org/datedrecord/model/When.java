package org.datedrecord.model;

import org.datedrecord.time.Edtf;
import org.jspecify.annotations.Nullable;

/// When something happened or was published, and how that is known.
///
/// @param edtf the date, as imprecise as the sources are; none only where nothing at all is known
/// @param wording the source's own words: "effective July 10"
/// @param basis how the words became the date
/// @param derivation one sentence that says so, wherever the date is not simply stated
public record When(
    @Nullable Edtf edtf, @Nullable String wording, Basis basis, @Nullable String derivation) {

  /// How long a date expression may be. None that people write comes near it.
  public static final int EDTF = 300;

  /// How a date came about.
  public enum Basis implements Term {
    /// A source states it in full.
    STATED,
    /// A source states it without the year, which was inferred.
    YEAR_INFERRED,
    /// Counted from another date: "last month", "two days ago".
    RELATIVE,
    /// No source dates it; its bounds follow from other dates.
    BOUNDED,
    /// Nothing is known.
    UNKNOWN
  }

  /// Nothing is known of when it was.
  public static final When UNKNOWN = new When(null, null, Basis.UNKNOWN, null);

  @SuppressWarnings("ConstantValue")
  public When {
    if (basis == null) {
      throw new Refused(new Refusal.Missing("basis"));
    }
    wording = Text.optional("wording", wording, 300);
    derivation = Text.optional("derivation", derivation, Text.NOTE);
    if (edtf != null && edtf.toString().length() > EDTF) {
      throw new Refused(new Refusal.TooLong("edtf", EDTF, edtf.toString().length()));
    }
    if (edtf == null && basis != Basis.UNKNOWN) {
      throw new Refused(new Refusal.Missing("edtf"));
    }
    if (edtf != null && basis == Basis.UNKNOWN) {
      throw new Refused(new Refusal.Malformed("basis", "is \"unknown\" although there is a date"));
    }
    if (derivation == null && basis != Basis.STATED && basis != Basis.UNKNOWN) {
      throw new Refused(new Refusal.Missing("derivation"));
    }
  }

  /// The date that a source states in full.
  public static When stated(String edtf) {
    return new When(Edtf.parse(edtf), null, Basis.STATED, null);
  }
}
