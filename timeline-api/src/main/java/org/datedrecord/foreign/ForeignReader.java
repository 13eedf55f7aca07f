package org.datedrecord.foreign;

import java.io.IOException;
import java.io.InputStream;

/// Reads a file of one format. It holds one item at a time, however long the file is, and never
/// fails over what stands in it: what cannot be read is rejected at its place.
public interface ForeignReader {

  /// Reads to the end, and hands over each item as soon as it was read.
  ///
  /// @throws IOException if the taker does
  void read(InputStream in, Taker taker) throws IOException;
}
