package org.datedrecord.syntax;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.datedrecord.model.Text;
import org.jspecify.annotations.Nullable;

/// What is done to words of a file: no more than makes them text of the record.
public final class Wording {

  private static final Pattern BREAK = Pattern.compile("[\\n\\u2028\\u2029]");

  private Wording() {}

  /// The text with its lines ended as everywhere here, and without what surrounds it; none where it
  /// says nothing.
  public static @Nullable String of(@Nullable String raw) {
    if (raw == null || Text.blank(raw)) {
      return null;
    }
    return raw.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /// The same in one line.
  public static @Nullable String line(@Nullable String raw) {
    String text = of(raw);
    return text == null || !BREAK.matcher(text).find()
        ? text
        : BREAK
            .splitAsStream(text)
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
  }

  /// How long it is, as the record counts.
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /// The text, or its beginning with an ellipsis.
  public static String cut(String text, int most) {
    return length(text) <= most ? text : beginning(text, most - 1) + "…";
  }

  /// As many of its first words as go into so many characters.
  public static String beginning(String text, int most) {
    if (length(text) <= most) {
      return text;
    }
    String head = text.substring(0, text.offsetByCodePoints(0, most));
    int end = head.length();
    while (end > 0 && !Character.isWhitespace(head.charAt(end - 1))) {
      end--;
    }
    String words = head.substring(0, end).strip();
    return words.isEmpty() ? head : words;
  }
}
