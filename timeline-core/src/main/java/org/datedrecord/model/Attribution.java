package org.datedrecord.model;

import org.jspecify.annotations.Nullable;

/// Who asserts a fact, and how.
///
/// @param party who asserts it, as far as that is known
/// @param kind what the party is
/// @param onBehalfOf for whom the party speaks
/// @param channel where it was asserted: "X", "internal notice"
/// @param act what the party did
public record Attribution(
    String party, Kind kind, @Nullable String onBehalfOf, @Nullable String channel, Act act) {

  /// What a party is.
  public enum Kind implements Term {
    ORGANISATION,
    PERSON,
    /// Somebody whom the source does not name.
    UNNAMED,
    DOCUMENT,
    PUBLISHER
  }

  /// What a party did.
  public enum Act implements Term {
    SAID,
    CLAIMED,
    CONFIRMED,
    DENIED,
    REPORTED,
    ANALYSED
  }

  @SuppressWarnings("ConstantValue")
  public Attribution {
    party = Text.required("party", party, Text.NAME);
    onBehalfOf = Text.optional("onBehalfOf", onBehalfOf, Text.NAME);
    channel = Text.optional("channel", channel, Text.NAME);
    if (kind == null) {
      throw new Refused(new Refusal.Missing("kind"));
    }
    if (act == null) {
      throw new Refused(new Refusal.Missing("act"));
    }
  }
}
