package org.datedrecord.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Answers with a problem document what a filter before the API ended with a bare status, or with
/// an exception: whose token it is cannot be found out where the database is gone.
final class ErrorDispatch extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient ProblemWriter writer;

  ErrorDispatch(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (path instanceof String p && ApiPath.isForPrograms(p) && status instanceof Integer code) {
      Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
      writer.write(
          response,
          code == 500 && thrown instanceof Exception e
              ? HttpProblems.of(e, request)
              : HttpProblems.ofStatus(code));
    } else {
      chain.doFilter(request, response);
    }
  }
}
