package org.datedrecord.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.jspecify.annotations.Nullable;

/// The lines of a body, one after another as they come. Blank ones are passed over, but counted.
final class Lines {

  /// As much as any other body may have.
  static final int LONGEST = 1 << 20;

  /// So long altogether a client may keep us waiting for lines: it has one of few places.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int PART = 64 << 10;

  private final InputStream in;
  private final byte[] part = new byte[PART];
  private int at;
  private int end;
  private long number;
  private long waited;

  Lines(InputStream in) {
    this.in = in;
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
    long begin = System.nanoTime();
    at = 0;
    try {
      end = in.read(part);
    } catch (IOException e) {
      throw late();
    }
    waited += System.nanoTime() - begin;
    if (waited > PATIENCE.toNanos()) {
      throw late();
    }
    return end > 0;
  }

  private static RuntimeException late() {
    return Problem.of(
            ProblemType.BAD_REQUEST,
            "The body did not arrive in time. What came before is recorded, unless this was a dry"
                + " run; the same import may be made again.")
        .thrown();
  }
}
