package org.datedrecord.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/// Takes no address and headers of more than 8 KiB together. The container reads some more: where
/// it stops, it says only that the request is bad.
final class HeaderLimit extends HttpFilter {

  private static final int MOST = 8 << 10;
  private static final int SEPARATORS = 4;

  private static final long serialVersionUID = 1L;

  private final transient ProblemWriter writer;

  HeaderLimit(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (size(request) > MOST) {
      writer.write(response, HttpProblems.ofStatus(ProblemType.HEADERS_TOO_LARGE.status()));
    } else {
      chain.doFilter(request, response);
    }
  }

  private static long size(HttpServletRequest request) {
    String query = request.getQueryString();
    long size = (long) request.getRequestURI().length() + (query == null ? 0 : query.length());
    for (String name : Collections.list(request.getHeaderNames())) {
      for (String value : Collections.list(request.getHeaders(name))) {
        size += name.length() + value.length() + SEPARATORS;
      }
    }
    return size;
  }
}
