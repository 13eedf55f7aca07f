package org.datedrecord.web;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `/theme/dark`: keeps which colours a reader chose, and leads back to the page they were chosen
/// on. A link does it, since a form that posts would need a right to write.
@RestController
class ThemeController {

  private static final Duration KEPT = Duration.ofDays(400);

  @GetMapping("/theme/{name}")
  ResponseEntity<Void> choose(
      @PathVariable String name,
      @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String page) {
    Optional<Theme> theme = Theme.named(name);
    if (theme.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    boolean system = theme.get() == Theme.SYSTEM;
    ResponseCookie cookie =
        ResponseCookie.from(Theme.COOKIE, system ? "" : name)
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .maxAge(system ? Duration.ZERO : KEPT)
            .build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .location(back(page))
        .build();
  }

  /// The page without its host: a link on another site leads nowhere else than here.
  private static URI back(@Nullable String page) {
    try {
      URI from = URI.create(page == null ? "/" : page);
      String path = from.getRawPath();
      if (path == null || !path.startsWith("/") || path.startsWith("//")) {
        return URI.create("/");
      }
      return URI.create(from.getRawQuery() == null ? path : path + "?" + from.getRawQuery());
    } catch (IllegalArgumentException e) {
      return URI.create("/");
    }
  }
}
