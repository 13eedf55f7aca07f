package org.datedrecord.model;

import org.jspecify.annotations.Nullable;

/// What every piece of text must satisfy: it says something, it is not too long, and it is text.
/// Lengths are counted in code points, so that a character outside the basic plane counts once.
public final class Text {

  public static final int NAME = 200;
  public static final int NOTE = 1_000;
  public static final int URL = 2_000;

  private Text() {}

  /// The text, which must be there.
  public static String required(String field, @Nullable String value, int most) {
    if (value == null || blank(value)) {
      throw new Refused(new Refusal.Missing(field));
    }
    return checked(field, value, most);
  }

  /// The text where there is one; a blank one counts as none.
  public static @Nullable String optional(String field, @Nullable String value, int most) {
    return value == null || blank(value) ? null : checked(field, value, most);
  }

  private static String checked(String field, String value, int most) {
    int length = value.codePointCount(0, value.length());
    if (length > most) {
      throw new Refused(new Refusal.TooLong(field, most, length));
    }
    value.codePoints().forEach(c -> requireText(field, c));
    return value;
  }

  /// Whether nothing of it can be seen: unlike [String#isBlank] this knows no-break and zero-width
  /// spaces.
  public static boolean blank(String value) {
    return value.codePoints().allMatch(Text::invisible);
  }

  private static boolean invisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static void requireText(String field, int c) {
    if (Character.isISOControl(c) && c != '\n' && c != '\t') {
      throw new Refused(
          new Refusal.Malformed(field, "holds the control character U+%04X".formatted(c)));
    }
    if (Character.getType(c) == Character.SURROGATE) {
      throw new Refused(
          new Refusal.Malformed(field, "holds half a character, U+%04X".formatted(c)));
    }
  }
}
