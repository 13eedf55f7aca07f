package org.datedrecord.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/// Refuses a path in which a letter, a digit or another sign that needs no coding is coded all the
/// same: `/%61pi` for `/api`. Nobody's browser writes that. Controllers would be found by what it
/// means, while whoever looks at the beginning of a path, as limits do, would see another one.
final class PlainPath extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /// What RFC 3986 calls unreserved: - . 0-9 A-Z _ a-z ~.
  private static final Pattern NEEDLESS =
      Pattern.compile("%(2[dDeE]|3[0-9]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAeE])");

  private final transient ProblemWriter writer;

  PlainPath(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (NEEDLESS.matcher(request.getRequestURI()).find()) {
      writer.write(response, HttpProblems.ofStatus(ProblemType.BAD_REQUEST.status()));
    } else {
      chain.doFilter(request, response);
    }
  }
}
