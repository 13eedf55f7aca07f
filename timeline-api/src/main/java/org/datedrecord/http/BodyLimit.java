package org.datedrecord.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Takes no body of more than 1 MiB under `/api`, none of lines there of more than 64 MiB, and none
/// of more than 16 KiB from the forms of pages, whether it announces its length or not.
final class BodyLimit extends HttpFilter {

  static final int MOST = 1 << 20;

  /// Lines are handled as they come, and nothing is held of those before.
  static final int MOST_OF_LINES = 64 << 20;

  /// Of a form: all that is typed into one fits into less.
  private static final int MOST_TYPED = 16 << 10;

  private static final long serialVersionUID = 1L;

  private final transient ProblemWriter writer;

  BodyLimit(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean api = ApiPath.isForPrograms(request.getRequestURI());
    if (!api && !isForm(request)) {
      chain.doFilter(request, response);
      return;
    }
    boolean lines = api && LineBody.is(request);
    int most = lines ? MOST_OF_LINES : api ? MOST : MOST_TYPED;
    if (request.getContentLengthLong() <= most) {
      chain.doFilter(lines ? new LineBody(request, most) : new WholeBody(request, most), response);
    } else if (api) {
      writer.write(response, tooLarge(most));
    } else {
      response.sendError(ProblemType.CONTENT_TOO_LARGE.status());
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    return request.getMethod().equals("POST") && !request.getRequestURI().startsWith("/actuator/");
  }

  static Problem tooLarge(int most) {
    return Problem.of(
        ProblemType.CONTENT_TOO_LARGE, "The body has more than %d bytes.".formatted(most));
  }
}
