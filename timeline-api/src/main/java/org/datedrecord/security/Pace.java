package org.datedrecord.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.datedrecord.account.Origin;
import org.datedrecord.account.Refusals;
import org.datedrecord.account.Throttle;
import org.datedrecord.http.ApiPath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Turns away who appends, imports or exports too often, and says when to come again. Whether the
/// others were accepted or refused does not matter: both are work.
final class Pace extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Pattern IMPORT = Pattern.compile("/api/timelines/[^/]+/imports");
  private static final Pattern EXPORT = Pattern.compile("/api/timelines/[^/]+/export\\.ndjson");

  private final transient @Nullable Throttle appends;
  private final transient @Nullable Throttle exports;
  private final transient Function<HttpServletRequest, Optional<String>> whose;
  private final transient Refusals refusals;

  /// @param appends none where there is no limit, and so with exports
  /// @param whose by what requests are counted together; none for those that are not counted
  Pace(
      @Nullable Throttle appends,
      @Nullable Throttle exports,
      Function<HttpServletRequest, Optional<String>> whose,
      Refusals refusals) {
    this.appends = appends;
    this.exports = exports;
    this.whose = whose;
    this.refusals = refusals;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Throttle throttle = throttle(request);
    Optional<Duration> wait =
        throttle == null ? Optional.empty() : whose.apply(request).flatMap(throttle::enter);
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Principal principal = request.getUserPrincipal();
    refusals.tellThrottled(
        principal == null ? null : principal.getName(),
        request.getMethod() + " " + request.getRequestURI(),
        Origin.of(request));
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
    SecurityProblem.TOO_MANY_REQUESTS.answer(response);
  }

  /// What counts a request; none where it may come as often as it likes.
  private @Nullable Throttle throttle(HttpServletRequest request) {
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      return null;
    }
    String path = request.getRequestURI();
    return switch (request.getMethod()) {
      case "GET", "HEAD" -> EXPORT.matcher(path).matches() || ApiPath.isFile(path) ? exports : null;
      case "OPTIONS" -> null;
      default ->
          IMPORT.matcher(path).matches() ? exports : path.startsWith("/api/") ? appends : null;
    };
  }
}
