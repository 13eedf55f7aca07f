package org.datedrecord.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;

/// Lines as iCalendar has them (RFC 5545, section 3.1): each ends with CR LF, and goes on in the
/// next one after 75 bytes at the latest, never within a character.
final class ContentLines {

  private static final int MOST = 75;

  private final Writer out;

  ContentLines(Writer out) {
    this.out = out;
  }

  /// A line with a value that is text, in which some characters are written otherwise.
  void text(String name, String value) throws IOException {
    line(name, escaped(value));
  }

  /// Text as a value; control characters, which it cannot hold, are left out.
  static String escaped(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\t\\n]]", "")
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n");
  }

  /// A line with a value of any other kind.
  void line(String name, String value) throws IOException {
    String line = name + ":" + value;
    int bytes = 0;
    for (int i = 0; i < line.length(); ) {
      String one = Character.toString(line.codePointAt(i));
      int more = one.getBytes(UTF_8).length;
      if (bytes + more > MOST) {
        out.append("\r\n ");
        bytes = 1;
      }
      out.append(one);
      bytes += more;
      i += one.length();
    }
    out.append("\r\n");
  }
}
