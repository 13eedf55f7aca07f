package org.datedrecord.imports;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.datedrecord.account.Audit;
import org.datedrecord.account.Deed;
import org.datedrecord.account.Origin;
import org.datedrecord.account.Outcome;
import org.datedrecord.edit.Editor;
import org.datedrecord.foreign.ItemEdits;
import org.datedrecord.http.Accepted;
import org.datedrecord.http.Parameters;
import org.datedrecord.http.RefusalProblems;
import org.datedrecord.http.RequestIds;
import org.datedrecord.http.Takes;
import org.datedrecord.model.By;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Imports: many edits of one timeline at once, an edit on each line, or a file of another format.
@RestController
class ImportController {

  private static final Logger LOG = LoggerFactory.getLogger(ImportController.class);

  private final Editor editor;
  private final JsonMapper json;
  private final MeterRegistry meters;
  private final Audit audit;

  ImportController(Editor editor, JsonMapper json, MeterRegistry meters, Audit audit) {
    this.editor = editor;
    this.json = json;
    this.meters = meters;
    this.audit = audit;
  }

  @PostMapping(
      path = "/api/timelines/{slug}/imports",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
  @Takes({
    "batch",
    "dryRun",
    "format",
    "file",
    "dayFirst",
    "idColumn",
    "titleColumn",
    "statementColumn",
    "dateColumn",
    "endColumn",
    "wordingColumn",
    "quoteColumn",
    "urlColumn",
    "sourceColumn",
    "publisherColumn",
    "publishedColumn",
    "actorsColumn",
    "tagsColumn"
  })
  void take(
      @PathVariable String slug,
      Parameters given,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Asked asked = Asked.of(given, request);
    Feed feed = feed(asked, slug, request);
    String who =
        Objects.requireNonNull(request.getUserPrincipal(), "security asks for one").getName();
    boolean lines =
        Accepted.of(request).prefers(MediaType.APPLICATION_NDJSON, MediaType.APPLICATION_JSON);
    Telling telling =
        lines ? new Telling.InLines(json, request, response) : new Telling.AtTheEnd(json, response);
    By by = By.batch(who, RequestIds.of(request), asked.batch());
    try (Judge judge = asked.dryRun() ? Judge.rehearsing(editor) : Judge.making(editor, by)) {
      telling.tell(follower -> {
        Import running = new Import(feed, judge, follower);
        try {
          running.run();
        } finally {
          note(by, slug, running.report(asked.dryRun(), asked.batch()), Origin.of(request));
        }
        return running.report(asked.dryRun(), asked.batch());
      });
    }
  }

  private Feed feed(Asked asked, String slug, HttpServletRequest request) throws IOException {
    UUID timeline = editor.timeline(slug).orElse(null);
    if (asked.format() == null) {
      return new Feed.OfLines(
          new LineReader(json, slug, timeline), new Lines(request.getInputStream()));
    }
    if (timeline == null) {
      throw RefusalProblems.of(new Refusal.Unknown(Subject.TIMELINE, slug)).thrown();
    }
    return new ItemFeed(
        timeline,
        asked.reader(asked.format()),
        new ItemEdits(timeline, asked.format().term(), asked.file()),
        Patience.text(request.getInputStream()));
  }

  /// Whatever ended it: what was recorded up to then is.
  private void note(By by, String slug, Report report, Origin origin) {
    LOG.info(
        "{} {} {} to {}: read {}, new {}, same {}, rejected {}, up to change {}",
        by.editor(),
        report.dryRun() ? "rehearsed the import" : "imported",
        report.batch(),
        slug,
        report.read(),
        report.fresh(),
        report.same(),
        report.rejected(),
        report.change());
    if (!report.dryRun()) {
      audit.add(by.editor(), Deed.IMPORT, slug + " " + report.batch(), origin, Outcome.DONE);
      count("new", (double) report.fresh());
      count("same", (double) report.same());
      count("rejected", (double) report.rejected());
    }
  }

  private void count(String verdict, double lines) {
    meters.counter("datedrecord.imported", "verdict", verdict).increment(lines);
  }
}
