package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import org.datedrecord.view.FactView;

/// A form of others in which facts leave the record.
public interface FactsFormat {

  /// Writes facts.
  ///
  /// @param facts in the order in which they are written; may be gone through more than once, and
  ///   is never held as a whole
  void write(Head head, Iterable<FactView> facts, Writer out) throws IOException;
}
