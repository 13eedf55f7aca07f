package org.datedrecord.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A text line by line.
public final class TextLines {

  public static final int LONGEST = 1 << 20;

  private final Chars chars;

  public TextLines(InputStream in) throws IOException {
    chars = new Chars(Utf8.reader(in));
  }

  /// A line.
  ///
  /// @param number from 1
  /// @param text without its end; none where it is longer than may be
  public record TextLine(long number, @Nullable String text) {}

  /// The next line, if there is one.
  public Optional<TextLine> next() throws IOException {
    if (chars.peek() == Chars.END) {
      return Optional.empty();
    }
    long number = chars.line();
    StringBuilder text = new StringBuilder();
    boolean tooLong = false;
    for (int c = chars.next(); c != '\n' && c != Chars.END; c = chars.next()) {
      if (text.length() < LONGEST) {
        text.append((char) c);
      } else {
        tooLong = true;
      }
    }
    return Optional.of(new TextLine(number, tooLong ? null : text.toString()));
  }
}
