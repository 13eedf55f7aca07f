package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An XML document, element by element. Two characters that text may have, XML may not; they are
/// written as the sign for what cannot be shown.
final class Xml {

  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final Writer out;

  Xml(Writer out) throws IOException {
    this.out = out;
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /// Begins an element; attributes are given as name, value, name, value, and one without a value
  /// is left out.
  void open(String name, @Nullable String... attributes) throws IOException {
    tag(name, attributes);
    out.append(">\n");
  }

  void close(String name) throws IOException {
    out.append("</").append(name).append(">\n");
  }

  /// An element that holds text; where there is none, there is no element.
  void element(String name, @Nullable String text, @Nullable String... attributes)
      throws IOException {
    if (text != null) {
      tag(name, attributes);
      out.append('>').append(text(text)).append("</").append(name).append(">\n");
    }
  }

  /// An element with nothing in it.
  void empty(String name, @Nullable String... attributes) throws IOException {
    tag(name, attributes);
    out.append("/>\n");
  }

  /// A note to whoever reads the source; none where there is nothing to say.
  void comment(String text) throws IOException {
    if (!text.isEmpty()) {
      out.append("<!-- ").append(text(text).replace("--", "- -")).append(" -->\n");
    }
  }

  private void tag(String name, @Nullable String... attributes) throws IOException {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        out.append(text(value).replace("\n", "&#10;").replace("\t", "&#9;")).append('"');
      }
    }
  }

  /// Text in an element or an attribute.
  static String text(String text) {
    return Html.text(FORBIDDEN.matcher(text).replaceAll("\uFFFD"));
  }
}
