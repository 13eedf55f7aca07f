package org.datedrecord.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Gives every request an id, or takes the one that it comes with, so that an answer, the log and
/// the record can be held together.
public final class RequestIds extends HttpFilter {

  /// The header that carries it, in and out.
  public static final String HEADER = "X-Request-Id";

  /// Its name in the log.
  public static final String LOGGED = "requestId";

  private static final long serialVersionUID = 1L;
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{8,100}");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = sane(request.getHeader(HEADER));
    request.setAttribute(HEADER, id);
    response.setHeader(HEADER, id);
    MDC.put(LOGGED, id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(LOGGED);
    }
  }

  /// The id of a request.
  public static String of(HttpServletRequest request) {
    return request.getAttribute(HEADER) instanceof String id ? id : sane(null);
  }

  private static String sane(@Nullable String given) {
    return given != null && SANE.matcher(given).matches() ? given : UUID.randomUUID().toString();
  }
}
