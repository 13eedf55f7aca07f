package org.datedrecord.detail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.Reader;
import org.datedrecord.web.Address;
import org.datedrecord.web.Lanes;
import org.datedrecord.web.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/// `/{slug}/contentions/{id}`: a question on which accounts differ. `asOf` reads it as it stood.
@Controller("contentionPage")
class ContentionController {

  private final Visits visits;
  private final Reader reader;

  ContentionController(Visits visits, Reader reader) {
    this.visits = visits;
    this.reader = reader;
  }

  @GetMapping(Address.TIMELINE + "/contentions" + Address.ID)
  @Nullable View contention(
      @PathVariable String slug,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable List<String> asOf,
      WebRequest request,
      HttpServletResponse response) {
    return visits.show(slug, asOf, request, response, visit -> page(visit, id));
  }

  private Optional<ContentionPage> page(Visit visit, UUID id) {
    return reader
        .contention(id, visit.moment())
        .filter(contention -> contention.timeline().equals(visit.timeline().slug()))
        .map(contention -> page(visit, contention));
  }

  private ContentionPage page(Visit visit, ContentionView contention) {
    Lanes lanes = Lanes.now(reader, visit.timeline().slug());
    List<ContentionView.AccountView> accounts = contention.accounts();
    return new ContentionPage(
        visit.frame(
            contention.question(),
            "Rival accounts: what each says, who carries it, and what would settle it.",
            "/contentions/" + contention.id(),
            Section.Page.OTHER,
            "/api/contentions/" + contention.id()),
        visit,
        contention,
        IntStream.range(0, accounts.size())
            .mapToObj(index ->
                new ContentionPage.Side(
                    index + 1,
                    accounts.get(index).says(),
                    Sketch.of(accounts.get(index).fact(), lanes)))
            .toList());
  }
}
