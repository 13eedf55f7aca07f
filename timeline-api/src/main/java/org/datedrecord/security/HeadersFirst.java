package org.datedrecord.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Sets the headers that every answer has before anything can refuse a request. Limits do so before
/// the filters of security are asked.
final class HeadersFirst extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient SecurityHeaders headers = new SecurityHeaders();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    headers.writeHeaders(request, response);
    chain.doFilter(request, response);
  }
}
