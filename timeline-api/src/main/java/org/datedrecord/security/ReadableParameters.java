package org.datedrecord.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses an address whose parameters cannot be read. Both the web server and the firewall find
/// that out only when the first parameter is asked for, deep inside the request, where it would
/// look like a fault of ours.
final class ReadableParameters extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getQueryString() != null && !hasParametersInItsBody(request)) {
      try {
        request.getParameterMap();
        request.getParameterNames();
      } catch (IllegalStateException e) {
        throw new RequestRejectedException("The parameters cannot be read: " + e.getMessage());
      }
    }
    chain.doFilter(request, response);
  }

  /// To ask for the parameters of such a request would be to read its body.
  private static boolean hasParametersInItsBody(HttpServletRequest request) {
    String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
    return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
  }
}
