package org.datedrecord.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.datedrecord.http.ApiPath;
import org.datedrecord.http.Unanswerable;
import org.datedrecord.model.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Answers failures with a page, wherever a person may have been looking for one. Paths of programs
/// are left to those who speak to programs.
@Component
public class PageErrors implements HandlerExceptionResolver, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

  private final Renderer renderer;
  private final Build build;

  public PageErrors(Renderer renderer, Build build) {
    this.renderer = renderer;
    this.build = build;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 100;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (isForPrograms(request.getRequestURI()) || isTooLate(response, failure)) {
      return null;
    }
    HttpStatus status = status(failure);
    headers(failure).forEach(response::setHeader);
    if (status.is5xxServerError()) {
      LOG.error("The page {} failed", request.getRequestURI(), failure);
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return new ModelAndView(renderer.view(ErrorPage.of(status, build.assets())));
  }

  private static HttpStatus status(Exception failure) {
    int status =
        switch (failure) {
          case ErrorResponse known -> known.getStatusCode().value();
          case Unanswerable known -> known.problem().status();
          case Unavailable _ -> HttpStatus.SERVICE_UNAVAILABLE.value();
          default -> HttpStatus.INTERNAL_SERVER_ERROR.value();
        };
    return Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
  }

  private static Map<String, String> headers(Exception failure) {
    return switch (failure) {
      case ErrorResponse known -> {
        Map<String, String> lines = new HashMap<>();
        known.getHeaders().forEach((name, values) -> lines.put(name, String.join(", ", values)));
        yield lines;
      }
      case Unanswerable known -> known.problem().headers();
      case Unavailable _ -> Map.of(HttpHeaders.RETRY_AFTER, "1");
      default -> Map.of();
    };
  }

  private static boolean isTooLate(HttpServletResponse response, Exception failure) {
    return response.isCommitted() || failure instanceof AsyncRequestNotUsableException;
  }

  private static boolean isForPrograms(String path) {
    return ApiPath.isForPrograms(path) || path.matches("/(actuator|error)(/.*)?");
  }
}
