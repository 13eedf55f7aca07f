package org.datedrecord.web;

import jakarta.servlet.http.HttpServletResponse;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `/`: the timelines.
@Controller("homePage")
class HomeController {

  private final Reader reader;
  private final Renderer renderer;
  private final Build build;

  HomeController(Reader reader, Renderer renderer, Build build) {
    this.reader = reader;
    this.renderer = renderer;
    this.build = build;
  }

  @GetMapping("/")
  @Nullable View home(WebRequest request, HttpServletResponse response) {
    Moment now = reader.moment(new AsOf.Now());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    long at = now.recordedAt().toEpochMilli();
    if (request.checkNotModified("W/\"%d-%x-%s\"".formatted(now.change(), at, build.edition()))) {
      return null;
    }
    Frame frame =
        new Frame(
            "Dated Record",
            "Timelines of disputes, fact by fact: who reported what, about when, and how it was"
                + " corrected.",
            ServletUriComponentsBuilder.fromCurrentContextPath().path("/").toUriString(),
            true,
            build.assets(),
            "/api/timelines");
    return renderer.view(new HomePage(frame, reader.timelines(now)));
  }
}
