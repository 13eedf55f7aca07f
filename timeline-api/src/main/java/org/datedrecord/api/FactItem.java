package org.datedrecord.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.datedrecord.time.Days;
import org.datedrecord.time.Edtf;
import org.datedrecord.time.Match;
import org.datedrecord.view.FactView;
import org.jspecify.annotations.Nullable;

/// A fact as it is sent.
///
/// @param view what readers see
/// @param dateMatch the strictest sense in which its date is in the days asked for
/// @param links addresses by what they lead to
record FactItem(
    @JsonUnwrapped FactView view, @Nullable Match dateMatch, Map<String, String> links) {

  /// A fact that was asked for by itself.
  static FactItem of(FactView fact) {
    return found(fact, null);
  }

  /// A fact that was found, in days if there were any.
  static FactItem found(FactView fact, @Nullable Days window) {
    String self = self(fact.id());
    Map<String, String> links =
        Links.of(
            "self", self,
            "versions", self + "/versions",
            "timeline", "/api/timelines/" + fact.timeline(),
            "html", "/" + fact.timeline() + "#fact-" + fact.id());
    return new FactItem(fact, match(fact.when().edtf(), window), links);
  }

  /// Where a fact is.
  static String self(UUID id) {
    return "/api/facts/" + id;
  }

  private static @Nullable Match match(@Nullable Edtf date, @Nullable Days window) {
    if (date == null || window == null) {
      return null;
    }
    return Stream.of(Match.CERTAIN, Match.STATED, Match.POSSIBLE)
        .filter(match -> date.matches(window, match))
        .findFirst()
        .orElse(null);
  }
}
