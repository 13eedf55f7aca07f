package org.datedrecord.timeline;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.datedrecord.view.TimelineView;
import org.datedrecord.web.Address;
import org.datedrecord.web.Build;
import org.datedrecord.web.Document;
import org.datedrecord.web.ErrorPage;
import org.datedrecord.web.Moments;
import org.datedrecord.web.Renderer;
import org.datedrecord.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// `/{slug}`: a timeline. `asOf` reads it as it stood, `at` goes on where a long list was left,
/// `all` lists as much as a page to be printed holds, and `change`, which the form on the page
/// sends, becomes an `asOf`.
@Controller("timelinePage")
class TimelineController {

  private final Reader reader;
  private final Moments moments;
  private final TimelineReading reading;
  private final Renderer renderer;
  private final Build build;

  TimelineController(
      Reader reader, Moments moments, TimelineReading reading, Renderer renderer, Build build) {
    this.reader = reader;
    this.moments = moments;
    this.reading = reading;
    this.renderer = renderer;
    this.build = build;
  }

  @GetMapping(Address.TIMELINE)
  @Nullable View timeline(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable List<String> asOf,
      @RequestParam(required = false) @Nullable List<String> at,
      @RequestParam(required = false) @Nullable String all,
      @RequestParam MultiValueMap<String, String> query,
      WebRequest request,
      HttpServletResponse response) {
    String moment = Address.only(asOf);
    Optional<Moment> named = moments.read(moment);
    String start = Address.only(at);
    Optional<Spot> spot = start == null ? Optional.empty() : Spot.parse(start);
    Optional<Choice> choice = Choice.parse(query);
    if (named.isEmpty() || (start != null && spot.isEmpty())) {
      return renderer.view(moments.unreadable("/" + slug));
    }
    if (choice.isEmpty()) {
      return renderer.view(unclear(slug));
    }
    Moment read = named.get();
    Moment now = moments.now();
    if (moments.isKnown(read, now, request, response)) {
      return null;
    }
    var asked =
        new TimelineReading.Asked(moment, choice.get(), spot.orElse(null), all != null, false);
    return reader
        .timeline(slug, read)
        .<Document>map(found -> reading.page(found, read, asked))
        .or(() -> reader.timeline(slug, now).map(this::notYet))
        .map(renderer::view)
        .orElseGet(() -> renderer.view(ErrorPage.of(HttpStatus.NOT_FOUND, build.assets())));
  }

  @GetMapping(path = Address.TIMELINE, params = "change")
  View change(
      @PathVariable String slug,
      @RequestParam String change,
      @RequestParam MultiValueMap<String, String> query) {
    Optional<Choice> choice = Choice.parse(query);
    if (!change.strip().matches("\\d{0,18}") || choice.isEmpty()) {
      return renderer.view(moments.unreadable("/" + slug));
    }
    String number = change.strip();
    String asked = (number.isEmpty() ? "" : "&asOf=change:" + number) + choice.get().more();
    RedirectView view =
        new RedirectView("/" + slug + (asked.isEmpty() ? "" : "?" + asked.substring(1)));
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }

  private ErrorPage unclear(String slug) {
    return ErrorPage.of(
        HttpStatus.BAD_REQUEST,
        "This choice cannot be read",
        "Days are written 2026-07-05, and the first comes before the last. A fact stands as"
            + " reported, confirmed, denied or disputed.",
        build.assets(),
        "/" + slug,
        "All facts of the timeline");
  }

  private ErrorPage notYet(TimelineView timeline) {
    return ErrorPage.of(
        HttpStatus.NOT_FOUND,
        "The record had not begun",
        "The record of this timeline begins on %s. There is nothing to read before that."
            .formatted(Words.time(timeline.openedAt())),
        build.assets(),
        "/" + timeline.slug(),
        timeline.title());
  }
}
