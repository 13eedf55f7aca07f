package org.datedrecord.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Answers whatever goes wrong at an address for programs with a problem document. Pages have
/// errors of their own.
final class ProblemResolver implements HandlerExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

  private final ProblemWriter writer;

  ProblemResolver(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception thrown) {
    if (!ApiPath.isForPrograms(request.getRequestURI())) {
      return null;
    }
    boolean begun = response.isCommitted();
    if (thrown instanceof IOException || (begun && thrown instanceof Unanswerable)) {
      LOG.debug("The client went away", thrown);
      return new ModelAndView();
    }
    if (begun) {
      // The container breaks the connection off: what was cut short must not look whole.
      return null;
    }
    Problem problem = HttpProblems.of(thrown, request);
    if (problem.type() == ProblemType.INTERNAL_ERROR) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
    }
    if (problem.type() == ProblemType.UNAVAILABLE) {
      LOG.warn("{} {} has to wait", request.getMethod(), request.getRequestURI(), thrown);
    }
    try {
      writer.write(response, problem);
    } catch (IOException e) {
      LOG.debug("The client went away", e);
    }
    return new ModelAndView();
  }
}
