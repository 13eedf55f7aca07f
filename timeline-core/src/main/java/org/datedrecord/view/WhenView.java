package org.datedrecord.view;

import java.time.LocalDate;
import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;
import org.datedrecord.time.Precision;
import org.jspecify.annotations.Nullable;

/// A date as readers see it: what the sources gave, and what follows from it.
///
/// @param edtf the canonical expression; none where nothing is known
/// @param wording the source's own words
/// @param basis how the words became the date
/// @param derivation the sentence that says so
/// @param earliest the first day it could be; none means open or unknown
/// @param latest the last day it could be; none means open or unknown
/// @param precision how exact it is
/// @param certain whether no source or editor doubts it
/// @param words the date in words: "by 3 July 2026"
public record WhenView(
    @Nullable Edtf edtf,
    @Nullable String wording,
    When.Basis basis,
    @Nullable String derivation,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    @Nullable Precision precision,
    boolean certain,
    String words) {

  /// What readers see of a date.
  public static WhenView of(When when) {
    Edtf edtf = when.edtf();
    if (edtf == null) {
      return new WhenView(
          null,
          when.wording(),
          when.basis(),
          when.derivation(),
          null,
          null,
          null,
          false,
          "date unknown");
    }
    return new WhenView(
        edtf,
        when.wording(),
        when.basis(),
        when.derivation(),
        edtf.earliest().orElse(null),
        edtf.latest().orElse(null),
        edtf.precision(),
        edtf.certain(),
        edtf.words());
  }
}
