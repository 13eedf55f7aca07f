package org.datedrecord.machine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
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
    Citation citation = citation(slug, id, number);
    return switch (form) {
      case "bib" -> answer("application/x-bibtex", citation.bibtex(), form);
      case "json" -> answer("application/vnd.citationstyles.csl+json", citation.csl(), form);
      default -> answer("text/plain", citation.plain() + "\n", form);
    };
  }

  private Citation citation(String slug, String id, long number) {
    Moment now = reader.moment(new AsOf.Now());
    List<VersionView> versions =
        isId(id) ? reader.versions(UUID.fromString(id), now) : List.<VersionView>of();
    return versions.stream()
        .filter(version -> version.version() == number)
        .filter(version -> version.fact().timeline().equals(slug))
        .findFirst()
        .flatMap(version ->
            reader
                .timeline(slug, now)
                .map(timeline -> Citation.of(version, timeline.title(), url(slug, id, number))))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static boolean isId(String id) {
    return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  private static String url(String slug, String id, long number) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/" + slug + "/facts/" + id + "/v/" + number)
        .toUriString();
  }

  private static ResponseEntity<byte[]> answer(String type, String text, String form) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"cite." + form + "\"")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
