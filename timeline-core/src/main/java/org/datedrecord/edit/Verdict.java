package org.datedrecord.edit;

import org.datedrecord.event.Happening;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;

/// What becomes of one edit among many.
public sealed interface Verdict {

  /// It is taken.
  ///
  /// @param version its subject's version from then on
  record New(Happening event, long version) implements Verdict {}

  /// The record has it already: the very event that it would make, in its very place.
  record Same() implements Verdict {}

  /// The record has something else in its place: the id is in use, or the edit was made against an
  /// older version.
  record Conflicting(Refusal refusal) implements Verdict {}

  /// A rule forbids it.
  record Rejected(Refusal refusal) implements Verdict {}

  /// What a refusal comes to.
  static Verdict of(Refused refused) {
    return switch (refused.refusal()) {
      case Refusal.Taken r -> new Conflicting(r);
      case Refusal.Stale r when r.expected() < r.current() -> new Conflicting(r);
      case Refusal r -> new Rejected(r);
    };
  }
}
