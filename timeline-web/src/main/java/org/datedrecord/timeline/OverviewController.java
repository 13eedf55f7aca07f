package org.datedrecord.timeline;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.datedrecord.web.Address;
import org.datedrecord.web.Lanes;
import org.datedrecord.web.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// `/{slug}/overview`: the counts behind the strip of a timeline, as its script asks for them where
/// they are too many to stand in the page. Programs ask `/api/timelines/{slug}/density`.
@RestController
class OverviewController {

  private final Reader reader;
  private final Moments moments;

  OverviewController(Reader reader, Moments moments) {
    this.reader = reader;
    this.moments = moments;
  }

  @GetMapping(path = Address.TIMELINE + "/overview", produces = MediaType.APPLICATION_JSON_VALUE)
  @Nullable ResponseEntity<String> counts(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable List<String> asOf,
      @RequestParam MultiValueMap<String, String> query,
      WebRequest request,
      HttpServletResponse response) {
    Optional<Moment> named = moments.read(Address.only(asOf));
    Optional<Choice> choice = Choice.parse(query);
    if (named.isEmpty() || choice.isEmpty()) {
      return ResponseEntity.badRequest().build();
    }
    Moment read = named.get();
    if (moments.isKnown(read, moments.now(), request, response)) {
      return null;
    }
    if (!reader.hasTimeline(slug, read)) {
      return ResponseEntity.notFound().build();
    }
    var filter =
        choice
            .get()
            .overAllDays()
            .filter(TimelineReading.open(reader.contentions(slug, read)), Lifecycle.ACTIVE);
    return ResponseEntity.ok(
        new Counts(reader.density(slug, filter, read), Lanes.now(reader, slug)).text());
  }
}
