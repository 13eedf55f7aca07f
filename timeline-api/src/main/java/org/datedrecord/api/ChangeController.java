package org.datedrecord.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.http.Parameters;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.http.Takes;
import org.datedrecord.model.Subject;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The record of changes: in parts, or as it grows.
@RestController
class ChangeController {

  private static final String ALL = "/api/changes";
  private static final String OF_TIMELINE = "/api/timelines/{slug}/changes";
  private static final String EVENTS = "text/event-stream";
  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final long USUAL = 100;
  private static final long MOST = 1_000;

  private final Reader reader;
  private final ChangeStream stream;

  ChangeController(Reader reader, ChangeStream stream) {
    this.reader = reader;
    this.stream = stream;
  }

  // The lists do not say what they produce: a client that takes anything gets them, not a stream.

  @GetMapping(ALL)
  @Takes({"after", "limit", "minChange"})
  void changes(Reading reading) throws IOException, HttpMediaTypeNotAcceptableException {
    reading.requireJsonIsTaken();
    reading.answer(() -> part(null, reading));
  }

  @GetMapping(OF_TIMELINE)
  @Takes({"after", "limit", "minChange"})
  void changes(@PathVariable String slug, Reading reading)
      throws IOException, HttpMediaTypeNotAcceptableException {
    reading.requireJsonIsTaken();
    reading.answer(() -> part(slug, reading));
  }

  @GetMapping(path = ALL, produces = EVENTS)
  @Takes({"after", "minChange"})
  void follow(Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    stream.follow(null, start(reading.given(), request), request, response);
  }

  @GetMapping(path = OF_TIMELINE, produces = EVENTS)
  @Takes({"after", "minChange"})
  void follow(
      @PathVariable String slug,
      Reading reading,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    requireTimeline(slug, reading);
    stream.follow(slug, start(reading.given(), request), request, response);
  }

  private Listing<ChangeItem> part(@Nullable String slug, Reading reading) {
    long after = after(reading.given());
    int limit = (int) (long) reading.given().number("limit", 1, MOST).orElse(USUAL);
    long newest = reading.moment().change();
    List<ChangeView> changes =
        reader.changes(after, limit, slug).stream().filter(c -> c.number() <= newest).toList();
    if (slug != null && changes.isEmpty()) {
      requireTimeline(slug, reading);
    }
    Map<String, String> links = Links.of();
    links.put("self", reading.address());
    links.put("first", reading.address("after", "0"));
    if (changes.size() == limit) {
      links.put("next", reading.address("after", "" + changes.getLast().number()));
    }
    reading.link(links);
    return new Listing<>(changes.stream().map(ChangeItem::of).toList(), newest, links);
  }

  private void requireTimeline(String slug, Reading reading) {
    if (reader.timeline(slug, reading.moment()).isEmpty()) {
      throw Appends.unknown(Subject.TIMELINE, slug).thrown();
    }
  }

  /// After which change a stream begins. A client that comes again says what it saw last, which
  /// counts for more than the address that it came to first.
  private long start(Parameters given, HttpServletRequest request) {
    String last = request.getHeader(LAST_EVENT_ID);
    long start = after(given);
    if (last != null) {
      if (!last.matches("\\d{1,18}")) {
        throw Problem.ofHeader(
                ProblemType.BAD_HEADER, LAST_EVENT_ID, "Last-Event-ID is the number of a change.")
            .thrown();
      }
      start = Long.parseLong(last);
    }
    return Math.min(start, reader.moment(new AsOf.Now()).change());
  }

  private static long after(Parameters given) {
    return given.number("after", 0, Long.MAX_VALUE).orElse(0L);
  }

  /// A change as it is sent.
  record ChangeItem(
      long number,
      String type,
      Subject subject,
      UUID subjectId,
      @Nullable String timeline,
      long version,
      Instant recordedAt,
      String editor,
      @JsonRawValue String data) {

    static ChangeItem of(ChangeView view) {
      return new ChangeItem(
          view.number(),
          view.type(),
          view.subject(),
          view.subjectId(),
          view.timeline(),
          view.version(),
          view.recordedAt(),
          view.editor(),
          view.data());
    }
  }
}
