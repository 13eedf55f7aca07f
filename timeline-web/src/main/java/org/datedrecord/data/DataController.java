package org.datedrecord.data;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.datedrecord.detail.Visit;
import org.datedrecord.detail.Visits;
import org.datedrecord.format.Catalogue;
import org.datedrecord.format.CsvStyle;
import org.datedrecord.format.FactsFile;
import org.datedrecord.format.Form;
import org.datedrecord.format.Head;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Reader;
import org.datedrecord.view.WhenView;
import org.datedrecord.web.Address;
import org.datedrecord.web.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/// `/{slug}/data`: the forms in which a timeline can be had, each with an example that is made from
/// one of its own facts. `asOf` offers them as they stood.
@Controller("dataPage")
class DataController {

  private static final int LOOKED_AT = 50;

  private final Visits visits;
  private final Reader reader;

  DataController(Visits visits, Reader reader) {
    this.visits = visits;
    this.reader = reader;
  }

  @GetMapping(Address.TIMELINE + "/data")
  @Nullable View data(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable List<String> asOf,
      WebRequest request,
      HttpServletResponse response) {
    return visits.show(slug, asOf, request, response, visit -> Optional.of(page(visit)));
  }

  private DataPage page(Visit visit) {
    String site = Visit.full("");
    Head head = new Head(visit.timeline(), visit.moment(), site);
    return new DataPage(
        visit.frame(
            visit.timeline().title() + ": data and API",
            "This timeline in other formats, for programs and for other timelines.",
            "/data",
            Section.Page.DATA,
            "/api/timelines/" + visit.timeline().slug()),
        visit,
        site,
        offers(visit, head));
  }

  /// A fact that every format can hold, if there is one.
  private Optional<FactView> example(Visit visit) {
    Paging paging = new Paging(Paging.Sort.OCCURRED, false, LOOKED_AT, null);
    List<FactView> facts =
        reader.facts(visit.timeline().slug(), FactFilter.ALL, paging, visit.moment()).items();
    return facts.stream()
        .filter(fact -> isDay(fact.when()))
        .findFirst()
        .or(() -> facts.stream().findFirst());
  }

  /// Whether it is known to be one day.
  private static boolean isDay(WhenView when) {
    return when.certain() && when.earliest() != null && when.earliest().equals(when.latest());
  }

  private List<Offer> offers(Visit visit, Head head) {
    Optional<FactView> fact = example(visit);
    Stream<Offer> files =
        Stream.of(FactsFile.values())
            .map(file ->
                offer(
                    file.form(),
                    visit,
                    fact.map(one -> file.writer(CsvStyle.USUAL).text(head, List.of(one)).strip())));
    Stream<Offer> others =
        Catalogue.OTHERS.stream().map(form -> offer(form, visit, Optional.empty()));
    return Stream.concat(files, others).toList();
  }

  private static Offer offer(Form form, Visit visit, Optional<String> example) {
    String query = form.asOf() ? visit.query() : "";
    return new Offer(form, form.of(visit.timeline().slug()) + query, example.orElse(null));
  }
}
