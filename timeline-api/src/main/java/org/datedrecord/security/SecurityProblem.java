package org.datedrecord.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemWriter;

/// The problem documents (RFC 9457) of requests that are stopped before they reach a controller.
enum SecurityProblem {
  BAD_REQUEST(400),
  UNAUTHORIZED(401),
  FORBIDDEN(403),
  TOO_MANY_REQUESTS(429);

  private final int status;

  SecurityProblem(int status) {
    this.status = status;
  }

  /// Answers with this problem; the caller has set the headers that belong to it alone.
  void answer(HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(status);
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(ProblemWriter.bare(status));
  }
}
