package org.datedrecord.machine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.format.BibTex;
import org.datedrecord.format.CslJson;
import org.datedrecord.format.Head;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.datedrecord.view.TimelineView;
import org.datedrecord.view.VersionView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `/{slug}/facts/{id}/v/{n}/cite.txt`, `.bib` and `.json`: a version of a fact as it is cited.
@Controller
class CiteController {

  private final Reader reader;

  CiteController(Reader reader) {
    this.reader = reader;
  }

  @GetMapping(
      "/{slug}/facts/{id:[0-9a-f-]{36}}/v/{number:[1-9][0-9]{0,8}}/cite.{form:txt|bib|json}")
  ResponseEntity<byte[]> cite(
      @PathVariable String slug,
      @PathVariable String id,
      @PathVariable long number,
      @PathVariable String form) {
    Moment now = reader.moment(new AsOf.Now());
    VersionView version = version(slug, id, number, now).orElseThrow(CiteController::notThere);
    TimelineView timeline = reader.timeline(slug, now).orElseThrow(CiteController::notThere);
    String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    Head head = new Head(timeline, now, site);
    List<FactView> fact = List.of(version.fact());
    return switch (form) {
      case "bib" -> answer("application/x-bibtex", new BibTex().text(head, fact), form);
      case "json" ->
          answer("application/vnd.citationstyles.csl+json", new CslJson().text(head, fact), form);
      default -> {
        String url = head.version(version.fact());
        yield answer(
            "text/plain", Citation.of(version, timeline.title(), url).plain() + "\n", form);
      }
    };
  }

  private Optional<VersionView> version(String slug, String id, long number, Moment now) {
    List<VersionView> versions =
        isId(id) ? reader.versions(UUID.fromString(id), now) : List.<VersionView>of();
    return versions.stream()
        .filter(version -> version.version() == number)
        .filter(version -> version.fact().timeline().equals(slug))
        .findFirst();
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static boolean isId(String id) {
    return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  private static ResponseEntity<byte[]> answer(String type, String text, String form) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"cite." + form + "\"")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
