package org.datedrecord.detail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Page;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Paging.Place;
import org.datedrecord.view.Reader;
import org.datedrecord.view.SourceView;
import org.datedrecord.web.Address;
import org.datedrecord.web.Lanes;
import org.datedrecord.web.PlaceText;
import org.datedrecord.web.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/// `/{slug}/sources`: the sources of a timeline; `/{id}` below it is one, with the facts that cite
/// it. `asOf` reads both as they stood, `at` goes on where a long list was left.
@Controller("sourcePage")
class SourceController {

  private static final int ON_A_PAGE = 200;

  private final Visits visits;
  private final Reader reader;

  SourceController(Visits visits, Reader reader) {
    this.visits = visits;
    this.reader = reader;
  }

  @GetMapping(Address.TIMELINE + "/sources")
  @Nullable View sources(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable List<String> asOf,
      WebRequest request,
      HttpServletResponse response) {
    return visits.show(slug, asOf, request, response, visit -> Optional.of(page(visit)));
  }

  @GetMapping(Address.TIMELINE + "/sources" + Address.ID)
  @Nullable View source(
      @PathVariable String slug,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable List<String> asOf,
      @RequestParam(required = false) @Nullable List<String> at,
      WebRequest request,
      HttpServletResponse response) {
    Place start = Optional.ofNullable(Address.only(at)).flatMap(PlaceText::parse).orElse(null);
    return visits.show(slug, asOf, request, response, visit -> page(visit, id, start));
  }

  private SourcesPage page(Visit visit) {
    String slug = visit.timeline().slug();
    return new SourcesPage(
        visit.frame(
            "Sources of " + visit.timeline().title(),
            "What was read for this timeline, and how many facts rest on it.",
            "/sources",
            Section.Page.SOURCES,
            "/api/timelines/" + slug + "/sources"),
        visit,
        Outlet.of(reader.sources(slug, visit.moment())));
  }

  private Optional<SourcePage> page(Visit visit, UUID id, @Nullable Place start) {
    String slug = visit.timeline().slug();
    Paging paging = new Paging(Paging.Sort.OCCURRED, false, ON_A_PAGE, start);
    Page<FactView> facts = reader.facts(slug, FactFilter.citing(id), paging, visit.moment());
    return reader.sources(slug, visit.moment()).stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .map(source -> page(visit, source, facts));
  }

  private SourcePage page(Visit visit, SourceView source, Page<FactView> facts) {
    Lanes lanes = Lanes.now(reader, visit.timeline().slug());
    String below = "/sources/" + source.id();
    return new SourcePage(
        visit.frame(
            source.title(),
            "What the timeline has from this source, in its own words.",
            below,
            Section.Page.OTHER,
            "/api/sources/" + source.id()),
        visit,
        source,
        facts.items().stream().map(fact -> carried(fact, source.id(), lanes)).toList(),
        address(visit, below, facts.prev()),
        address(visit, below, facts.next()));
  }

  private static SourcePage.Carried carried(FactView fact, UUID source, Lanes lanes) {
    return new SourcePage.Carried(
        Sketch.of(fact, lanes),
        fact.evidence().stream()
            .filter(citation -> citation.source().id().equals(source))
            .toList());
  }

  private static @Nullable String address(Visit visit, String below, @Nullable Place place) {
    return place == null
        ? null
        : visit.to(below) + (visit.isPast() ? "&" : "?") + "at=" + PlaceText.of(place);
  }
}
