package org.datedrecord.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Takes no body of more than 1 MiB under `/api`, and none of lines of more than 64 MiB, whether it
/// announces its length or not.
final class BodyLimit extends HttpFilter {

  static final int MOST = 1 << 20;

  /// Lines are handled as they come, and nothing is held of those before.
  static final int MOST_OF_LINES = 64 << 20;

  private static final long serialVersionUID = 1L;

  private final transient ProblemWriter writer;

  BodyLimit(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!ApiPath.isApi(request.getRequestURI())) {
      chain.doFilter(request, response);
      return;
    }
    int most = LineBody.is(request) ? MOST_OF_LINES : MOST;
    if (request.getContentLengthLong() > most) {
      writer.write(response, tooLarge(most));
    } else if (LineBody.is(request)) {
      chain.doFilter(new LineBody(request, most), response);
    } else {
      chain.doFilter(new WholeBody(request, most), response);
    }
  }

  static Problem tooLarge(int most) {
    return Problem.of(
        ProblemType.CONTENT_TOO_LARGE, "The body has more than %d bytes.".formatted(most));
  }
}
