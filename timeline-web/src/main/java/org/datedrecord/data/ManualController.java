package org.datedrecord.data;

import jakarta.servlet.http.HttpServletResponse;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.datedrecord.web.Build;
import org.datedrecord.web.Frame;
import org.datedrecord.web.Renderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

  ManualController(Reader reader, Renderer renderer, Build build) {
    this.reader = reader;
    this.renderer = renderer;
    this.build = build;
  }

  @GetMapping("/data")
  @Nullable View manual(WebRequest request, HttpServletResponse response) {
    Moment now = reader.moment(new AsOf.Now());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    long at = now.recordedAt().toEpochMilli();
    if (request.checkNotModified("W/\"%d-%x-%s\"".formatted(now.change(), at, build.edition()))) {
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
