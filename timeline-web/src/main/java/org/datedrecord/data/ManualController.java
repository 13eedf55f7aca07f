package org.datedrecord.data;

import jakarta.servlet.http.HttpServletResponse;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.datedrecord.web.Build;
import org.datedrecord.web.Frame;
import org.datedrecord.web.Moments;
import org.datedrecord.web.Renderer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `/data`: how programs ask for what is here, and where the files of each timeline are.
@Controller("manualPage")
class ManualController {

  private final Reader reader;
  private final Renderer renderer;
  private final Build build;
  private final Moments moments;

  ManualController(Reader reader, Renderer renderer, Build build, Moments moments) {
    this.reader = reader;
    this.renderer = renderer;
    this.build = build;
    this.moments = moments;
  }

  @GetMapping("/data")
  @Nullable View manual(WebRequest request, HttpServletResponse response) {
    Moment now = moments.now();
    if (moments.isKnown(now, now, request, response)) {
      return null;
    }
    String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    Frame frame =
        new Frame(
            "Data and API",
            "The timelines in other formats, and how programs ask for them.",
            site + "/data",
            true,
            build.assets(),
            "/api/timelines");
    return renderer.view(new ManualPage(frame, site, reader.timelines(now)));
  }
}
