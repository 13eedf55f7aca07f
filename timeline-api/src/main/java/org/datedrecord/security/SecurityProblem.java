package org.datedrecord.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The problem documents (RFC 9457) of requests that are stopped before they reach a controller.
/// Every word of them is ours, so there is nothing to escape.
enum SecurityProblem {
  BAD_REQUEST(
      400,
      "bad-request",
      "The request cannot be read",
      "The address, the method or a header of the request holds something that is not allowed."),
  UNAUTHORIZED(
      401,
      "unauthorized",
      "A token is needed",
      "Send an editor's token that was not revoked: \\\"Authorization: Bearer <token>\\\"."),
  FORBIDDEN(
      403,
      "forbidden",
      "Not allowed",
      "The token does not allow this, or the request comes from a page of another site.");

  private final int status;
  private final String document;

  SecurityProblem(int status, String type, String title, String detail) {
    this.status = status;
    this.document =
        """
        {"type":"/api/problems/%s","title":"%s","status":%d,"detail":"%s"}
        """
            .formatted(type, title, status, detail);
  }

  int status() {
    return status;
  }

  /// Answers with this problem; the caller has set the headers that belong to it alone.
  void answer(HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(document.getBytes(StandardCharsets.UTF_8));
  }
}
