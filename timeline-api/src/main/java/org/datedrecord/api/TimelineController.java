package org.datedrecord.api;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.TimelineEdit.CloseTimeline;
import org.datedrecord.edit.TimelineEdit.DescribeTimeline;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.edit.TimelineEdit.ReopenTimeline;
import org.datedrecord.http.EntityTag;
import org.datedrecord.http.Takes;
import org.datedrecord.model.Given;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Subject;
import org.datedrecord.view.Reader;
import org.datedrecord.view.TimelineView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Timelines, and the facets of one: who takes part, what it rests on, where accounts part.
@RestController
@RequestMapping("/api/timelines")
class TimelineController {

  private static final String JSON = "application/json";

  private final Reader reader;

  TimelineController(Reader reader) {
    this.reader = reader;
  }

  @GetMapping(produces = JSON)
  @Takes({"asOf", "minChange"})
  void timelines(Reading reading) throws IOException {
    reading.list(
        () -> reader.timelines(reading.moment()).stream().map(TimelineController::linked).toList());
  }

  @GetMapping(path = "/{slug}", produces = JSON)
  @Takes({"asOf", "minChange"})
  void timeline(@PathVariable String slug, Reading reading) throws IOException {
    TimelineView timeline = existing(slug, reading);
    EntityTag tag = EntityTag.strong("v" + timeline.version() + "." + timeline.change());
    reading.answer(tag, timeline.changedAt(), linked(timeline));
  }

  @GetMapping(path = "/{slug}/actors", produces = JSON)
  @Takes({"asOf", "minChange"})
  void actors(@PathVariable String slug, Reading reading) throws IOException {
    reading.list(() -> ofExisting(slug, reading, reader.actors(slug, reading.moment())));
  }

  @GetMapping(path = "/{slug}/sources", produces = JSON)
  @Takes({"asOf", "minChange"})
  void sources(@PathVariable String slug, Reading reading) throws IOException {
    reading.list(() ->
        ofExisting(slug, reading, reader.sources(slug, reading.moment())).stream()
            .map(SourceController::linked)
            .toList());
  }

  @GetMapping(path = "/{slug}/contentions", produces = JSON)
  @Takes({"asOf", "minChange"})
  void contentions(@PathVariable String slug, Reading reading) throws IOException {
    reading.list(() ->
        ofExisting(slug, reading, reader.contentions(slug, reading.moment())).stream()
            .map(ContentionController::linked)
            .toList());
  }

  @PostMapping(consumes = JSON)
  ResponseEntity<Receipted> open(@RequestBody Opening body, Writing writing) throws IOException {
    return writing.begin(body.edit(), id -> "/api/timelines/" + body.slug());
  }

  @PostMapping(path = "/{slug}/description", consumes = JSON)
  ResponseEntity<Receipted> describe(
      @PathVariable String slug, @RequestBody Description body, Writing writing)
      throws IOException {
    return append(slug, writing, body::edit);
  }

  @PostMapping(path = "/{slug}/closure", consumes = JSON)
  ResponseEntity<Receipted> close(
      @PathVariable String slug, @RequestBody BodyPieces.NoteBody body, Writing writing)
      throws IOException {
    return append(slug, writing, (id, version) -> new CloseTimeline(id, version, body.note()));
  }

  @PostMapping(path = "/{slug}/reopening", consumes = JSON)
  ResponseEntity<Receipted> reopen(
      @PathVariable String slug, @RequestBody BodyPieces.NoteBody body, Writing writing)
      throws IOException {
    return append(slug, writing, (id, version) -> new ReopenTimeline(id, version, body.note()));
  }

  private static ResponseEntity<Receipted> append(String slug, Writing writing, Against edit)
      throws IOException {
    UUID id = writing.timeline(slug);
    return writing.append(
        Subject.TIMELINE, id, "/api/timelines/" + slug, version -> edit.edit(id, version));
  }

  /// The timeline at this address, or the end of the request.
  private TimelineView existing(String slug, Reading reading) {
    return reader
        .timeline(slug, reading.moment())
        .orElseThrow(() -> Appends.unknown(Subject.TIMELINE, slug).thrown());
  }

  /// What is of a timeline. Only where there is nothing, it is asked whether there is a timeline.
  private <T> List<T> ofExisting(String slug, Reading reading, List<T> items) {
    if (items.isEmpty()) {
      existing(slug, reading);
    }
    return items;
  }

  static Linked<TimelineView> linked(TimelineView timeline) {
    String self = "/api/timelines/" + timeline.slug();
    return new Linked<>(
        timeline,
        Links.of(
            "self", self,
            "facts", self + "/facts",
            "density", self + "/density",
            "actors", self + "/actors",
            "sources", self + "/sources",
            "contentions", self + "/contentions",
            "changes", self + "/changes",
            "html", "/" + timeline.slug()));
  }

  /// An edit against a version.
  interface Against {
    Edit edit(UUID id, long version);
  }

  /// A timeline to open.
  record Opening(@Nullable UUID id, Slug slug, String title, String scope) {

    OpenTimeline edit() {
      return new OpenTimeline(
          id == null ? Ids.next() : id, Given.value("slug", slug), title, scope);
    }
  }

  /// Another title and scope note, both in full.
  record Description(String title, String scope, String note) {

    DescribeTimeline edit(UUID id, long version) {
      return new DescribeTimeline(id, version, title, scope, note);
    }
  }
}
