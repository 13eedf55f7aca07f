package org.datedrecord.detail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Reader;
import org.datedrecord.web.Lanes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/// `/embed/{slug}`: a timeline for the pages of other sites, the only page they may frame. `asOf`
/// keeps it as it stood.
@Controller("embedPage")
class EmbedController {

  private static final int FACTS = 8;

  private final Visits visits;
  private final Reader reader;

  EmbedController(Visits visits, Reader reader) {
    this.visits = visits;
    this.reader = reader;
  }

  @GetMapping("/embed/{slug:[a-z0-9]+(?:-[a-z0-9]+)*}")
  @Nullable View embed(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable List<String> asOf,
      WebRequest request,
      HttpServletResponse response) {
    return visits.show(slug, asOf, request, response, visit -> Optional.of(page(visit)));
  }

  private EmbedPage page(Visit visit) {
    String slug = visit.timeline().slug();
    Lanes lanes = Lanes.now(reader, slug);
    Paging newest = new Paging(Paging.Sort.OCCURRED, true, FACTS, null);
    return new EmbedPage(
        visit,
        Visit.full(visit.path()) + visit.query(),
        reader.facts(slug, FactFilter.ALL, newest, visit.moment()).items().stream()
            .map(fact -> Sketch.of(fact, lanes))
            .toList());
  }
}
