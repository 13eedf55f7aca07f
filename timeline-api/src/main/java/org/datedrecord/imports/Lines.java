package org.datedrecord.imports;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lines of a body, one after another as they come. Blank ones are passed over, but counted.
final class Lines {

  /// As much as any other body may have.
  static final int LONGEST = 1 << 20;

  private static final int PART = 64 << 10;

  private final Patience in;
  private final byte[] part = new byte[PART];
  private int at;
  private int end;
  private long number;

  Lines(InputStream in) {
    this.in = new Patience(in);
  }

  /// A line.
  ///
  /// @param number counted from 1
  /// @param bytes what stands in it, without its end; none where that is more than may be
  record Line(long number, @Nullable ByteBuffer bytes) {

    /// How many bytes it has, if they are kept.
    int length() {
      return bytes == null ? 0 : bytes.limit();
    }
  }

  /// The next line that is not blank, if there is one.
  Optional<Line> next() {
    while (fill()) {
      number++;
      byte[] bytes = rest();
      if (bytes == null || !isBlank(bytes)) {
        return Optional.of(new Line(number, bytes == null ? null : ByteBuffer.wrap(bytes)));
      }
    }
    return Optional.empty();
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /// What is left of the present line. One that is too long is read to its end, and not kept.
  private byte @Nullable [] rest() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && fill()) {
      int from = at;
      while (at < end && part[at] != '\n') {
        at++;
      }
      tooLong |= line.size() + at - from > LONGEST;
      if (!tooLong) {
        line.write(part, from, at - from);
      }
      ended = at < end;
      at += ended ? 1 : 0;
    }
    return tooLong ? null : line.toByteArray();
  }

  /// Whether there is more.
  private boolean fill() {
    if (at < end) {
      return true;
    }
    at = 0;
    end = in.read(part, 0, PART);
    return end > 0;
  }
}
