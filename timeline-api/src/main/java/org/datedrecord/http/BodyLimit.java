package org.datedrecord.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Takes no body of more than 1 MiB under `/api`, whether it announces its length or not.
final class BodyLimit extends HttpFilter {

  static final int MOST = 1 << 20;

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
    } else if (request.getContentLengthLong() > MOST) {
      writer.write(response, tooLarge());
    } else {
      chain.doFilter(new WholeBody(request, MOST), response);
    }
  }

  static Problem tooLarge() {
    return Problem.of(
        ProblemType.CONTENT_TOO_LARGE, "The body has more than %d bytes.".formatted(MOST));
  }
}
