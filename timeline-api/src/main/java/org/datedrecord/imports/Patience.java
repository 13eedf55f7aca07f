package org.datedrecord.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.http.Unanswerable;

/// A body as it comes, as long as it comes: an import has one of few places.
final class Patience extends FilterInputStream {

  /// So long altogether a client may keep us waiting.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int PACKED = 4;

  private long waited;

  Patience(InputStream in) {
    super(in);
  }

  /// A body that is a text.
  ///
  /// @throws Unanswerable if it is an archive, whatever it calls itself
  static InputStream text(InputStream in) throws IOException {
    InputStream body = new BufferedInputStream(new Patience(in), 1 << 16);
    body.mark(PACKED);
    byte[] first = body.readNBytes(PACKED);
    body.reset();
    boolean zip = first.length == PACKED && first[0] == 'P' && first[1] == 'K' && first[2] < 9;
    boolean gzip = first.length > 1 && first[0] == 0x1f && (first[1] & 0xff) == 0x8b;
    if (zip || gzip) {
      throw Problem.ofHeader(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "Content-Type",
              "The file is packed, and nothing is unpacked here. A table of a spreadsheet"
                  + " (.xlsx, .ods) is to be saved as CSV.")
          .thrown();
    }
    return body;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    long begin = System.nanoTime();
    int read;
    try {
      read = in.read(target, offset, length);
    } catch (IOException e) {
      throw late();
    }
    waited += System.nanoTime() - begin;
    if (waited > PATIENCE.toNanos()) {
      throw late();
    }
    return read;
  }

  private static Unanswerable late() {
    return Problem.of(
            ProblemType.BAD_REQUEST,
            "The body did not arrive in time. What came before is recorded, unless this was a dry"
                + " run; the same import may be made again.")
        .thrown();
  }
}
