package org.datedrecord.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.datedrecord.account.Origin;
import org.datedrecord.account.Refusals;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// What is answered to those who may not do what they ask for: a problem document to programs, a
/// page to people, and the way in to those whom we do not know.
final class Challenge implements AuthenticationEntryPoint, AccessDeniedHandler {

  static final String SIGN_IN = "/sign-in";

  private static final String REALM = "Bearer realm=\"Dated Record\"";

  private final Refusals refusals;

  Challenge(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (isForPeople(request) && !(failure instanceof OAuth2AuthenticationException)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, SIGN_IN + next(request));
      return;
    }
    if (failure instanceof OAuth2AuthenticationException) {
      tell(request);
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, bearer(failure));
    SecurityProblem.UNAUTHORIZED.answer(response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    tell(request);
    if (isForPeople(request)) {
      response.sendError(HttpStatus.FORBIDDEN.value());
      return;
    }
    if (!(denied instanceof CsrfException)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"insufficient_scope\"");
    }
    SecurityProblem.FORBIDDEN.answer(response);
  }

  private void tell(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    refusals.tell(
        principal == null ? null : principal.getName(),
        request.getMethod() + " " + request.getRequestURI(),
        Origin.of(request));
  }

  /// Where to go once signed in: the page that was asked for.
  private static String next(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return "";
    }
    String query = request.getQueryString();
    String page = request.getRequestURI() + (query == null ? "" : "?" + query);
    return "?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
  }

  private static boolean isForPeople(HttpServletRequest request) {
    String path = request.getRequestURI();
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return !path.startsWith("/api/")
        && !path.startsWith("/actuator/")
        && (Area.isForPeople(path) || (accepted != null && accepted.contains("text/html")));
  }

  /// RFC 6750, section 3: the error is named only if the request held a token.
  private static String bearer(AuthenticationException failure) {
    return failure instanceof OAuth2AuthenticationException
        ? REALM
            + ", error=\"invalid_token\", error_description=\"The token is unknown or was revoked\""
        : REALM;
  }
}
