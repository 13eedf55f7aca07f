package org.datedrecord.format;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.datedrecord.view.FactView;

/// A form of others in which facts leave the record.
public interface FactsFormat {

  /// Writes facts.
  ///
  /// @param facts in the order in which they are written; may be gone through more than once, and
  ///   is never held as a whole
  void write(Head head, Iterable<FactView> facts, Writer out) throws IOException;

  /// The same as a text, for a few facts.
  default String text(Head head, List<FactView> facts) {
    StringWriter out = new StringWriter();
    try {
      write(head, facts, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
