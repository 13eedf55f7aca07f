package org.datedrecord.syntax;

import java.io.IOException;
import java.io.Reader;

/// Characters one after another, with the line in which the next one stands. A line ends with a
/// line feed, a carriage return, or both.
public final class Chars {

  public static final int END = -1;

  private static final int PART = 1 << 14;

  private final Reader reader;
  private final char[] part = new char[PART];
  private int at;
  private int end;
  private long line = 1;

  public Chars(Reader reader) {
    this.reader = reader;
  }

  /// Where the next character stands, from 1.
  public long line() {
    return line;
  }

  /// The next character, which stays the next; [#END] after the last.
  public int peek() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, reader.read(part));
    }
    return end == 0 ? END : part[at];
  }

  /// Takes the next character. Whatever ends a line is a line feed.
  public int next() throws IOException {
    int c = peek();
    if (c == END) {
      return END;
    }
    at++;
    if (c == '\r') {
      if (peek() == '\n') {
        at++;
      }
      c = '\n';
    }
    if (c == '\n') {
      line++;
    }
    return c;
  }
}
