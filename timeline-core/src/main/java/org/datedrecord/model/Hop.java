package org.datedrecord.model;

import org.jspecify.annotations.Nullable;

/// One step on the way from who first said something to the source that is cited for it.
///
/// @param party who took the step, or a description where the source names nobody
/// @param named whether `party` is a name; "unnamed reports" is not one. True when left out
/// @param role what the party did with it
/// @param explicit whether the source itself says so; false means inferred. True when left out
public record Hop(String party, boolean named, Role role, boolean explicit) {

  /// What a party did with a report.
  public enum Role implements Term {
    STATED,
    REPORTED,
    COVERED,
    AGGREGATED
  }

  @SuppressWarnings("ConstantValue")
  public Hop {
    party = Text.required("party", party, Text.NAME);
    if (role == null) {
      throw new Refused(new Refusal.Missing("role"));
    }
  }

  /// A hop as it is written down, where being named and being explicit are the rule.
  public static Hop of(
      String party, @Nullable Boolean named, Role role, @Nullable Boolean explicit) {
    return new Hop(party, named == null || named, role, explicit == null || explicit);
  }
}
