package org.datedrecord.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.edit.FactEdit.ReportFact;
import org.datedrecord.http.EntityTag;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.http.Takes;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Claim;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Given;
import org.datedrecord.model.Subject;
import org.datedrecord.model.When;
import org.datedrecord.view.Density;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Page;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Reader;
import org.datedrecord.view.VersionView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Facts: found, read, and brought into the record. What is appended to them later is in
/// [FactEditController].
@RestController
class FactController {

  private static final String JSON = "application/json";

  private final Reader reader;
  private final LinkedFacts linked;

  FactController(Reader reader, LinkedFacts linked) {
    this.reader = reader;
    this.linked = linked;
  }

  @GetMapping(
      path = "/api/timelines/{slug}/facts",
      produces = {JSON, LinkedFacts.MEDIA_TYPE})
  @TakesFilters
  @Takes({"asOf", "sort", "limit", "cursor", "minChange"})
  void facts(@PathVariable String slug, Reading reading, HttpServletRequest request)
      throws IOException {
    FactFilter filter = FactQuery.filter(reading.given());
    Paging paging = FactQuery.paging(reading.given(), reading.place());
    if (LinkedFacts.areWanted(request)) {
      reading.answer(
          LinkedFacts.MEDIA_TYPE,
          () -> requireTimeline(slug, reading),
          () -> {
            Page<FactView> page = reader.facts(slug, filter, paging, reading.moment());
            reading.link(links(page, reading));
            return linked.of(slug, page.items(), reading.moment());
          });
      return;
    }
    reading.answer(
        () -> requireTimeline(slug, reading), () -> found(slug, filter, paging, reading));
  }

  @GetMapping(path = "/api/timelines/{slug}/density", produces = JSON)
  @TakesFilters
  @Takes({"asOf", "minChange"})
  void density(@PathVariable String slug, Reading reading) throws IOException {
    FactFilter filter = FactQuery.filter(reading.given());
    reading.answer(
        () -> requireTimeline(slug, reading),
        () -> {
          Density density = reader.density(slug, filter, reading.moment());
          if (density.facts() == 0) {
            requireTimeline(slug, reading);
          }
          return new DensityItem(
              density, reading.moment().change(), Links.of("self", reading.address()));
        });
  }

  @GetMapping(
      path = "/api/facts/{id}",
      produces = {JSON, LinkedFacts.MEDIA_TYPE})
  @Takes({"asOf", "minChange"})
  void fact(@PathVariable UUID id, Reading reading, HttpServletRequest request) throws IOException {
    FactView fact = reader.fact(id, reading.moment()).orElseThrow(() -> unknown(id));
    if (LinkedFacts.areWanted(request)) {
      reading.answer(
          LinkedFacts.MEDIA_TYPE,
          () -> {},
          () -> linked.of(fact.timeline(), List.of(fact), reading.moment()));
      return;
    }
    reading.answer(tag(fact), fact.changedAt(), FactItem.of(fact));
  }

  @GetMapping(path = "/api/facts/{id}/versions", produces = JSON)
  @Takes({"asOf", "minChange"})
  void versions(@PathVariable UUID id, Reading reading) throws IOException {
    reading.list(() -> existingVersions(id, reading), () -> existingVersions(id, reading));
  }

  @GetMapping(path = "/api/facts/{id}/versions/{number}", produces = JSON)
  @Takes({"asOf", "minChange"})
  void version(@PathVariable UUID id, @PathVariable String number, Reading reading)
      throws IOException {
    VersionView version =
        existingVersions(id, reading).stream()
            .filter(v -> Long.toString(v.version()).equals(number))
            .findFirst()
            .orElseThrow(() -> noVersion(id, number));
    String self = FactItem.self(id) + "/versions/" + number;
    reading.answer(
        EntityTag.strong("v" + version.version()),
        version.recordedAt(),
        new Linked<>(version, Links.of("self", self, "fact", FactItem.self(id))));
  }

  @PostMapping(path = "/api/timelines/{slug}/facts", consumes = JSON)
  ResponseEntity<Receipted> report(
      @PathVariable String slug, @RequestBody Report body, Writing writing) throws IOException {
    ReportFact edit = body.edit(writing.timeline(slug));
    return writing.begin(edit, FactItem::self);
  }

  @PutMapping(path = "/api/facts/{id}", consumes = JSON)
  ResponseEntity<Receipted> put(@PathVariable UUID id, @RequestBody ReportAt body, Writing writing)
      throws IOException {
    return writing.put(body.edit(id, writing), FactItem::self);
  }

  private Listing<FactItem> found(String slug, FactFilter filter, Paging paging, Reading reading) {
    Page<FactView> page = reader.facts(slug, filter, paging, reading.moment());
    if (page.items().isEmpty()) {
      requireTimeline(slug, reading);
    }
    Map<String, String> links = links(page, reading);
    reading.link(links);
    return new Listing<>(
        page.items().stream().map(fact -> FactItem.found(fact, filter.window())).toList(),
        page.moment().change(),
        links);
  }

  private static Map<String, String> links(Page<FactView> page, Reading reading) {
    Map<String, String> links = Links.of();
    links.put("self", reading.address());
    links.put("first", reading.part(null));
    if (page.next() != null) {
      links.put("next", reading.part(page.next()));
    }
    if (page.prev() != null) {
      links.put("prev", reading.part(page.prev()));
    }
    return links;
  }

  /// Asked only where no fact shows that there is a timeline.
  private void requireTimeline(String slug, Reading reading) {
    if (!reader.hasTimeline(slug, reading.moment())) {
      throw Appends.unknown(Subject.TIMELINE, slug).thrown();
    }
  }

  private List<VersionView> existingVersions(UUID id, Reading reading) {
    List<VersionView> versions = reader.versions(id, reading.moment());
    if (versions.isEmpty()) {
      throw unknown(id);
    }
    return versions;
  }

  /// The tag names the version, and the change that touched what is shown since, if one did.
  private static EntityTag tag(FactView fact) {
    String version = "v" + fact.version();
    return EntityTag.strong(
        fact.versionChange() == fact.change() ? version : version + "." + fact.change());
  }

  private static RuntimeException noVersion(UUID id, String number) {
    String detail = "The fact %s has no version \"%s\".".formatted(id, number);
    return Problem.ofParameter(ProblemType.UNKNOWN, "number", detail).thrown();
  }

  private static RuntimeException unknown(UUID id) {
    return Appends.unknown(Subject.FACT, id.toString()).thrown();
  }

  /// How many facts there are, and when.
  record DensityItem(@JsonUnwrapped Density density, long change, Map<String, String> links) {}

  /// A fact to bring into the record.
  record Report(
      @Nullable UUID id,
      String title,
      String statement,
      When when,
      List<Actor> actors,
      Attribution attribution,
      List<Evidence> evidence) {

    ReportFact edit(UUID timelineId) {
      return new ReportFact(
          id == null ? Ids.next() : id,
          timelineId,
          new Claim(title, statement, when, Given.list("actors", actors), attribution),
          Given.list("evidence", evidence));
    }
  }

  /// The same at an address that the client chose.
  ///
  /// @param timeline the slug of the timeline
  record ReportAt(
      String timeline,
      String title,
      String statement,
      When when,
      List<Actor> actors,
      Attribution attribution,
      List<Evidence> evidence) {

    ReportFact edit(UUID id, Writing writing) {
      UUID timelineId = writing.namedTimeline(Given.value("timeline", timeline));
      return new Report(id, title, statement, when, actors, attribution, evidence).edit(timelineId);
    }
  }
}
