package org.datedrecord.machine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Page;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Reader;
import org.datedrecord.view.SourceView;
import org.datedrecord.view.TimelineView;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `/robots.txt` and the site maps: `/sitemap.xml` names one map for each timeline. A map holds the
/// facts that were recorded last, as many as crawlers take at once.
@Controller
class SitemapController {

  private static final int AT_ONCE = 200;
  private static final int FACTS = 10_000;
  private static final String NAMESPACE =
      " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

  private final Reader reader;

  SitemapController(Reader reader) {
    this.reader = reader;
  }

  @GetMapping("/robots.txt")
  ResponseEntity<byte[]> robots() {
    String text =
        """
        User-agent: *
        Disallow: /api/
        Disallow: /embed/
        Disallow: /*?asOf=
        Disallow: /*?change=
        Disallow: /*?from=

        Sitemap: %s/sitemap.xml
        """
            .formatted(site());
    return answer(MediaType.TEXT_PLAIN, text);
  }

  @GetMapping("/sitemap.xml")
  ResponseEntity<byte[]> all() {
    StringBuilder xml = new StringBuilder("<sitemapindex" + NAMESPACE);
    for (TimelineView timeline : reader.timelines(reader.moment(new AsOf.Now()))) {
      add(xml, "sitemap", "/sitemap/" + timeline.slug() + ".xml", timeline.changedAt());
    }
    return answer(MediaType.APPLICATION_XML, xml.append("</sitemapindex>\n").toString());
  }

  @GetMapping("/sitemap/{slug:[a-z0-9-]{1,80}}.xml")
  ResponseEntity<byte[]> timeline(@PathVariable String slug) {
    Moment now = reader.moment(new AsOf.Now());
    TimelineView timeline =
        reader
            .timeline(slug, now)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    StringBuilder xml = new StringBuilder("<urlset" + NAMESPACE);
    String path = "/" + slug;
    add(xml, "url", path, timeline.changedAt());
    add(xml, "url", path + "/sources", timeline.changedAt());
    add(xml, "url", path + "/compare", timeline.changedAt());
    for (SourceView source : reader.sources(slug, now)) {
      add(xml, "url", path + "/sources/" + source.id(), source.changedAt());
    }
    for (ContentionView contention : reader.contentions(slug, now)) {
      add(xml, "url", path + "/contentions/" + contention.id(), contention.changedAt());
    }
    facts(xml, slug, now);
    return answer(MediaType.APPLICATION_XML, xml.append("</urlset>\n").toString());
  }

  private void facts(StringBuilder xml, String slug, Moment now) {
    Paging.Place from = null;
    for (int listed = 0; listed < FACTS; listed += AT_ONCE) {
      Page<FactView> part =
          reader.facts(
              slug, FactFilter.ALL, new Paging(Paging.Sort.RECORDED, true, AT_ONCE, from), now);
      List<FactView> facts = part.items();
      facts.forEach(f -> add(xml, "url", "/" + slug + "/facts/" + f.id(), f.changedAt()));
      from = part.next();
      if (from == null) {
        return;
      }
    }
  }

  private static void add(StringBuilder xml, String what, String path, Instant changedAt) {
    xml.append('<').append(what).append("><loc>").append(site()).append(path);
    xml.append("</loc><lastmod>").append(changedAt).append("</lastmod></");
    xml.append(what).append(">\n");
  }

  private static String site() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
  }

  private static ResponseEntity<byte[]> answer(MediaType type, String text) {
    String whole =
        type.equals(MediaType.APPLICATION_XML)
            ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text
            : text;
    return ResponseEntity.ok()
        .contentType(new MediaType(type, StandardCharsets.UTF_8))
        .body(whole.getBytes(StandardCharsets.UTF_8));
  }
}
