package org.datedrecord.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie of a session. No script can read it, and no form of another site sends it. Over TLS
/// it has a name that browsers take from this host alone. It ends with the browser: how long the
/// session lasts is not for the browser to say.
final class SessionCookies {

  private static final String SAFE = "__Host-session";
  private static final String PLAIN = "session";

  private SessionCookies() {}

  /// What a request holds; over TLS nothing that came without.
  static Optional<String> value(HttpServletRequest request) {
    String name = request.isSecure() ? SAFE : PLAIN;
    return cookies(request)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  /// Whether a browser sent one along, be it good or not.
  static boolean areIn(HttpServletRequest request) {
    return cookies(request)
        .map(Cookie::getName)
        .anyMatch(name -> name.equals(SAFE) || name.equals(PLAIN));
  }

  private static Stream<Cookie> cookies(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies()).flatMap(Stream::of);
  }

  static void set(HttpServletRequest request, HttpServletResponse response, String value) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, value).build().toString());
  }

  static void clear(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE, cookie(request, "").maxAge(Duration.ZERO).build().toString());
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(
      HttpServletRequest request, String value) {
    return ResponseCookie.from(request.isSecure() ? SAFE : PLAIN, value)
        .path("/")
        .secure(request.isSecure())
        .httpOnly(true)
        .sameSite("Lax");
  }
}
