package org.datedrecord.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// A request of which the body is a JSON text on each line, or a file that is imported: it is read
/// as it comes and never held as a whole.
final class LineBody extends HttpServletRequestWrapper {

  private static final Pattern IMPORT = Pattern.compile("/api/timelines/[^/]+/imports");

  private final int most;
  private @Nullable Counted in;

  LineBody(HttpServletRequest request, int most) {
    super(request);
    this.most = most;
  }

  /// Whether a body is one of lines, or a file of whatever form that is imported.
  static boolean is(HttpServletRequest request) {
    String type = request.getContentType();
    boolean lines =
        type != null
            && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_NDJSON_VALUE);
    return lines
        || (request.getMethod().equals("POST")
            && IMPORT.matcher(request.getRequestURI()).matches());
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (in == null) {
      in = new Counted(getRequest().getInputStream(), most);
    }
    return in;
  }

  /// Ends the request where more comes than may.
  private static final class Counted extends ServletInputStream {

    private final ServletInputStream in;
    private final int most;
    private long read;

    Counted(ServletInputStream in, int most) {
      this.in = in;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int n = in.read(target, offset, length);
      read += Math.max(0, n);
      if (read > most) {
        throw BodyLimit.tooLarge(most).thrown();
      }
      return n;
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
