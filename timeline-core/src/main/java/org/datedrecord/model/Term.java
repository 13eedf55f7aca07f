package org.datedrecord.model;

import java.util.Locale;

/// A word of the record's fixed vocabulary. Its term is how the word is written in JSON, in SQL and
/// in style sheets alike: `YEAR_INFERRED` is `year-inferred` everywhere.
public interface Term {

  /// The constant's name, as every enum has it.
  String name();

  /// The word as it is written outside Java.
  default String term() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
