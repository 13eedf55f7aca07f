package org.datedrecord.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Reads ids in the one form that a UUID has; Java alone takes `1-1-1-1-1` for one.
public final class StrictId {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private StrictId() {}

  /// The id, if the text is one.
  public static Optional<UUID> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
