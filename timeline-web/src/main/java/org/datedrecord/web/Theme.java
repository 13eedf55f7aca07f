package org.datedrecord.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.datedrecord.model.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Light or dark, as a reader chose. The choice is kept in a cookie and written into the page, so
/// the right colours are there from the first paint on, with and without a script.
public enum Theme implements Term {
  LIGHT("Light"),
  DARK("Dark"),
  /// What the reader's system prefers.
  SYSTEM("As the system");

  static final String COOKIE = "theme";

  private final String words;

  Theme(String words) {
    this.words = words;
  }

  /// What was chosen by whoever asks for the page that is being made.
  public static Theme chosen() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? of(request.getRequest())
        : SYSTEM;
  }

  private static Theme of(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).map(List::of).orElse(List.of()).stream()
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(Theme::named)
        .orElse(SYSTEM);
  }

  /// The theme with a name.
  static Optional<Theme> named(String term) {
    return Arrays.stream(values()).filter(theme -> theme.term().equals(term)).findFirst();
  }

  public static List<Theme> all() {
    return List.of(values());
  }

  public String words() {
    return words;
  }

  /// How the page names it to the style sheet; none where the system decides.
  public @Nullable String attribute() {
    return this == SYSTEM ? null : term();
  }
}
