package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rows of comma-separated values (RFC 4180).
final class CsvRows {

  /// With these, and with what looks like them when it is wide, a spreadsheet begins a formula. A
  /// text that has apostrophes before them already gets one more, so that one can be taken away
  /// again from each that has any.
  private static final Pattern FORMULA =
      Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

  private static final Pattern QUOTED = Pattern.compile("[,\"\\r\\n]");
  private static final String END = "\r\n";

  private final Writer out;
  private final CsvStyle style;

  /// Begins with the names of the columns.
  CsvRows(Writer out, CsvStyle style, List<String> columns) throws IOException {
    this.out = out;
    this.style = style;
    if (style.mark()) {
      out.append('\ufeff');
    }
    out.append(String.join(",", columns)).append(END);
  }

  /// One row. A number is no formula, not even a negative one; all else is text.
  void row(List<? extends @Nullable Object> cells) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(cell == null ? "" : cell instanceof Number ? cell.toString() : text("" + cell));
    }
    out.append(String.join(",", texts)).append(END);
  }

  private String text(String value) {
    String shown = style.inert() && FORMULA.matcher(value).matches() ? "'" + value : value;
    return QUOTED.matcher(shown).find() ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
  }
}
