package org.datedrecord.model;

import org.jspecify.annotations.Nullable;

/// What every piece of text must satisfy: it says something, it is not too long, and it is text.
/// Lengths are counted in code points, so that a character outside the basic plane counts once.
final class Text {

  static final int NAME = 200;
  static final int NOTE = 1_000;
  static final int URL = 2_000;

  private Text() {}

  /// The text, which must be there.
  static String required(String field, @Nullable String value, int most) {
    if (value == null || value.isBlank()) {
      throw new Refused(new Refusal.Missing(field));
    }
    return checked(field, value, most);
  }

  /// The text where there is one; a blank one counts as none.
  static @Nullable String optional(String field, @Nullable String value, int most) {
    return value == null || value.isBlank() ? null : checked(field, value, most);
  }

  private static String checked(String field, String value, int most) {
    int length = value.codePointCount(0, value.length());
    if (length > most) {
      throw new Refused(new Refusal.TooLong(field, most, length));
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t') {
        throw new Refused(
            new Refusal.Malformed(field, "holds the control character U+%04X".formatted((int) c)));
      }
    }
    return value;
  }
}
