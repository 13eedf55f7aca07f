package org.datedrecord.timeline;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.datedrecord.view.TimelineView;
import org.datedrecord.web.Address;
import org.datedrecord.web.Moments;
import org.datedrecord.web.Renderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// `/{slug}/steps`: the page of a timeline as it stood after each of its changes, all at once, so
/// that whoever goes from change to change with a script waits for nothing. Of a timeline with many
/// changes, those `around` one.
///
/// A change alters a few lines of the page. So each line there ever was is told once, and each page
/// as stretches of them: where one begins, and how many lines it has.
@RestController
class StepsController {

  private static final String BEGIN = "<timeline-page>";
  private static final String END = "</timeline-page>";

  /// So many changes before, and after, the one where somebody is.
  private static final int AROUND = 32;

  private final Reader reader;
  private final TimelineReading reading;
  private final Renderer renderer;
  private final Moments moments;

  StepsController(Reader reader, TimelineReading reading, Renderer renderer, Moments moments) {
    this.reader = reader;
    this.reading = reading;
    this.renderer = renderer;
    this.moments = moments;
  }

  /// Many pages.
  ///
  /// @param lines each once
  /// @param pages by the moment as an address names it, the present by none: pairs of numbers. In
  ///   their lines `change%3A_` stands for their own moment
  record Steps(List<String> lines, Map<String, List<Integer>> pages) {}

  @GetMapping(path = Address.TIMELINE + "/steps", produces = MediaType.APPLICATION_JSON_VALUE)
  @Nullable ResponseEntity<Steps> steps(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable Long around,
      @RequestParam MultiValueMap<String, String> query,
      WebRequest request,
      HttpServletResponse response) {
    Moment now = moments.now();
    if (moments.isKnown(now, now, request, response)) {
      return null;
    }
    Optional<Choice> choice = Choice.parse(query).map(Choice::overAllDays);
    if (choice.isEmpty() || (around != null && around < 1)) {
      return ResponseEntity.badRequest().build();
    }
    List<ChangeView> changes = changes(slug, around, now);
    if (changes.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok(steps(slug, changes, choice.get(), now));
  }

  /// The changes to step over; none where there are too many, of them or of facts.
  private List<ChangeView> changes(String slug, @Nullable Long around, Moment now) {
    long facts = reader.timeline(slug, now).map(found -> found.counts().facts()).orElse(0L);
    if (facts > TimelineReading.STEPPED) {
      return List.of();
    }
    if (around != null) {
      return reader.changes(Math.max(0, around - 1 - AROUND), 2 * AROUND, slug);
    }
    List<ChangeView> all = reader.changes(0, TimelineReading.STOPS + 1, slug);
    return all.size() > TimelineReading.STOPS ? List.of() : all;
  }

  private Steps steps(String slug, List<ChangeView> changes, Choice choice, Moment now) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    Map<String, List<Integer>> pages = new LinkedHashMap<>();
    for (ChangeView change : changes) {
      if (change.number() <= now.change()) {
        String asOf = "change:" + change.number();
        Moment moment = reader.moment(new AsOf.Change(change.number()));
        reader
            .timeline(slug, moment)
            .ifPresent(
                found -> pages.put(asOf, stretches(numbers, page(found, moment, asOf, choice))));
      }
    }
    reader
        .timeline(slug, now)
        .ifPresent(found -> pages.put("", stretches(numbers, page(found, now, null, choice))));
    return new Steps(List.copyOf(numbers.keySet()), pages);
  }

  private String page(TimelineView timeline, Moment moment, @Nullable String asOf, Choice choice) {
    TimelinePage page =
        reading.page(timeline, moment, new TimelineReading.Asked(asOf, choice, null, false, true));
    String html = renderer.text(page);
    String own = page.travel().query().replaceFirst(".*=", "");
    String part = html.substring(html.indexOf(BEGIN), html.indexOf(END)) + END;
    return own.isEmpty() ? part : part.replace("asOf=" + own, "asOf=change%3A_");
  }

  private static List<Integer> stretches(Map<String, Integer> numbers, String page) {
    List<Integer> stretches = new ArrayList<>();
    int next = -1;
    for (String line : page.lines().toList()) {
      int number = numbers.getOrDefault(line, numbers.size());
      numbers.put(line, number);
      if (number == next) {
        stretches.set(stretches.size() - 1, stretches.getLast() + 1);
      } else {
        stretches.add(number);
        stretches.add(1);
      }
      next = number + 1;
    }
    return stretches;
  }
}
