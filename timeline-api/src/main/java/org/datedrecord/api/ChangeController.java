package org.datedrecord.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.format.CloudEvents;
import org.datedrecord.http.Accepted;
import org.datedrecord.http.Parameters;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.http.Takes;
import org.datedrecord.model.Subject;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.LogView;
import org.datedrecord.view.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The record of changes: in parts, or as it grows.
@RestController
class ChangeController {

  private static final String ALL = "/api/changes";
  private static final String OF_TIMELINE = "/api/timelines/{slug}/changes";
  private static final String JSON = "application/json";
  private static final String EVENTS = "text/event-stream";
  private static final MediaType BATCH = MediaType.parseMediaType(CloudEvents.MEDIA_TYPE);
  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final long USUAL = 100;
  private static final long MOST = 1_000;

  private final Reader reader;
  private final ChangeStream stream;

  ChangeController(Reader reader, ChangeStream stream) {
    this.reader = reader;
    this.stream = stream;
  }

  @GetMapping(
      path = ALL,
      produces = {JSON, EVENTS, CloudEvents.MEDIA_TYPE})
  @Takes({"after", "limit", "log", "minChange"})
  void changes(Reading reading, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(null, reading, request, response);
  }

  @GetMapping(
      path = OF_TIMELINE,
      produces = {JSON, EVENTS, CloudEvents.MEDIA_TYPE})
  @Takes({"after", "limit", "log", "minChange"})
  void changes(
      @PathVariable String slug,
      Reading reading,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    requireTimeline(slug, reading);
    answer(slug, reading, request, response);
  }

  /// A client that takes anything gets a list, not a stream.
  private void answer(
      @Nullable String slug,
      Reading reading,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    MediaType events = MediaType.TEXT_EVENT_STREAM;
    LogView log = reader.log();
    if (Accepted.of(request).prefers(events, MediaType.APPLICATION_JSON)) {
      requireNoLimit(reading.given());
      long after = start(reading.given(), request);
      LogCheck.of(reader, log, reading.given(), after);
      stream.follow(slug, after, log, request, response);
    } else if (Accepted.of(request).prefers(BATCH, MediaType.APPLICATION_JSON)) {
      LogCheck.of(reader, log, reading.given(), after(reading.given()));
      reading.answer(
          CloudEvents.MEDIA_TYPE,
          () -> {},
          () ->
              CloudEvents.batch(log.identity(), part(slug, log, reading).changes())
                  .getBytes(UTF_8));
    } else {
      LogCheck.of(reader, log, reading.given(), after(reading.given()));
      reading.answer(() -> part(slug, log, reading).listing());
    }
  }

  private static void requireNoLimit(Parameters given) {
    if (given.names().contains("limit")) {
      throw Problem.ofParameter(
              ProblemType.UNKNOWN_PARAMETER, "limit", "A stream has no end; it takes no limit.")
          .thrown();
    }
  }

  /// A part of the changes, and where it is and goes on.
  private record Part(List<ChangeView> changes, UUID log, long newest, Map<String, String> links) {

    ChangeListing listing() {
      return new ChangeListing(changes.stream().map(ChangeItem::of).toList(), log, newest, links);
    }
  }

  private Part part(@Nullable String slug, LogView log, Reading reading) {
    long after = after(reading.given());
    int limit = (int) (long) reading.given().number("limit", 1, MOST).orElse(USUAL);
    long newest = reading.moment().change();
    List<ChangeView> changes =
        reader.changes(after, limit, slug).stream().filter(c -> c.number() <= newest).toList();
    Map<String, String> links = Links.of();
    links.put("self", reading.address());
    links.put("first", reading.address("after", "0"));
    if (changes.size() == limit) {
      String next = "" + changes.getLast().number();
      links.put("next", reading.address(Links.of("after", next, "log", log.identity().toString())));
    }
    reading.link(links);
    return new Part(changes, log.identity(), newest, links);
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
    return start;
  }

  private static long after(Parameters given) {
    return given.number("after", 0, Long.MAX_VALUE).orElse(0L);
  }

  /// A part of the changes as it is sent, with the name of the log in which they have their
  /// numbers.
  record ChangeListing(List<ChangeItem> items, UUID log, long change, Map<String, String> links) {}

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
      @Nullable String batch,
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
          view.batch(),
          view.data());
    }
  }
}
