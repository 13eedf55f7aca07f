package org.datedrecord.machine;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.Reader;
import org.datedrecord.view.TimelineView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/// `/oembed`: how another site shows a timeline of ours, for the address of one of its pages.
@Controller
class OEmbedController {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 560;

  private final Reader reader;

  OEmbedController(Reader reader) {
    this.reader = reader;
  }

  @GetMapping("/oembed")
  ResponseEntity<byte[]> oembed(
      @RequestParam String url,
      @RequestParam(defaultValue = "json") String format,
      @RequestParam(required = false) @Nullable Integer maxwidth,
      @RequestParam(required = false) @Nullable Integer maxheight) {
    if (!format.equals("json")) {
      throw new ResponseStatusException(HttpStatus.NOT_IMPLEMENTED);
    }
    URI site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri();
    TimelineView timeline =
        slug(url, site)
            .flatMap(slug -> reader.timeline(slug, reader.moment(new AsOf.Now())))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    String answer =
        JsonLd.json(card(timeline, site, atMost(maxwidth, WIDTH), atMost(maxheight, HEIGHT)));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> card(TimelineView timeline, URI site, int width, int height) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("version", "1.0");
    card.put("type", "rich");
    card.put("title", timeline.title());
    card.put("provider_name", "Dated Record");
    card.put("provider_url", site + "/");
    card.put("cache_age", 3600);
    card.put("width", width);
    card.put("height", height);
    card.put(
        "html",
        "<iframe src=\"%s/embed/%s\" width=\"%d\" height=\"%d\" title=\"%s\" loading=\"lazy\"></iframe>"
            .formatted(
                site, timeline.slug(), width, height, HtmlUtils.htmlEscape(timeline.title())));
    return card;
  }

  private static int atMost(@Nullable Integer asked, int usual) {
    return asked == null ? usual : Math.clamp(asked, 1, usual);
  }

  /// The timeline that an address of ours is about: its first step.
  private static Optional<String> slug(String url, URI site) {
    try {
      URI asked = new URI(url);
      String path = asked.getPath();
      return path != null && Objects.equals(asked.getAuthority(), site.getAuthority())
          ? Optional.of(path.replaceFirst("^/([^/]*).*", "$1"))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
