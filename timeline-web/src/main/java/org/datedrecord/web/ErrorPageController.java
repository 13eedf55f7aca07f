package org.datedrecord.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Answers with a page what a filter, or the web server itself, ended with a bare status.
@Controller("errorPage")
class ErrorPageController implements ErrorController {

  private final Renderer renderer;
  private final Build build;

  ErrorPageController(Renderer renderer, Build build) {
    this.renderer = renderer;
    this.build = build;
  }

  @RequestMapping("/error")
  View error(HttpServletRequest request) {
    HttpStatus status =
        Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
            .map(code -> HttpStatus.resolve((Integer) code))
            .orElse(HttpStatus.NOT_FOUND);
    return renderer.view(ErrorPage.of(status, build.assets()));
  }
}
