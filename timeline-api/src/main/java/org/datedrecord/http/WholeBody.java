package org.datedrecord.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/// A request of which the body is read at once, at the latest when it is first asked for, and kept:
/// its hash tells one request from another that comes with the same idempotency key.
public final class WholeBody extends HttpServletRequestWrapper {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PART = 8 << 10;
  private static final int SMALLEST = 1 << 10;
  private static final char MARK = '\ufeff';

  private final int most;
  private byte @Nullable [] received;
  private byte @Nullable [] bytes;

  WholeBody(HttpServletRequest request, int most) {
    super(request);
    this.most = most;
  }

  /// Waits until the body is here, or as much of it as shows that it is too large. Nothing is said
  /// of it yet: whose it is comes first.
  ///
  /// @param stay holds the memory that it takes
  void receive(Stay stay) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    byte[] part = new byte[PART];
    try {
      InputStream in = getRequest().getInputStream();
      for (int n = in.read(part); n >= 0 && whole.size() <= most; n = in.read(part)) {
        stay.hold(Math.max(n, SMALLEST));
        whole.write(part, 0, n);
        if (System.nanoTime() > end) {
          throw late();
        }
      }
    } catch (IOException e) {
      throw late();
    }
    received = whole.toByteArray();
  }

  private static Unanswerable late() {
    return Problem.of(ProblemType.BAD_REQUEST, "The body did not arrive in time.").thrown();
  }

  /// The body of a request, however it is wrapped.
  public static byte[] of(HttpServletRequest request) throws IOException {
    WholeBody whole = WebUtils.getNativeRequest(request, WholeBody.class);
    return whole == null ? new byte[0] : whole.bytes();
  }

  private byte[] bytes() throws IOException {
    if (bytes == null) {
      byte[] read =
          received == null ? getRequest().getInputStream().readNBytes(most + 1) : received;
      if (read.length > most) {
        throw BodyLimit.tooLarge(most).thrown();
      }
      requireUtf8(read);
      bytes = read;
    }
    return bytes;
  }

  /// What is read later would guess at another encoding, and replace what it cannot decode. A byte
  /// of zero never stands in JSON in UTF-8, but stands in nearly all that is in UTF-16 or UTF-32.
  private void requireUtf8(byte[] read) {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read));
      if (text.chars().noneMatch(c -> c == 0) && !(text.hasRemaining() && text.get(0) == MARK)) {
        return;
      }
    } catch (CharacterCodingException e) {
      // Said below.
    }
    String type = getContentType();
    throw Problem.at(
            type != null && type.startsWith("text/")
                ? ProblemType.BAD_REQUEST
                : ProblemType.MALFORMED_JSON,
            "",
            "no-utf-8",
            "The body must be in UTF-8, without a byte order mark.")
        .thrown();
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Kept(new ByteArrayInputStream(bytes()));
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Kept extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Kept(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("The body is there already; nothing is to be waited for.");
    }
  }
}
