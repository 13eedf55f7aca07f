package org.datedrecord.imports;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.datedrecord.account.Audit;
import org.datedrecord.account.Deed;
import org.datedrecord.account.Origin;
import org.datedrecord.account.Outcome;
import org.datedrecord.edit.Editor;
import org.datedrecord.http.Accepted;
import org.datedrecord.http.Parameters;
import org.datedrecord.http.RequestIds;
import org.datedrecord.http.Takes;
import org.datedrecord.model.By;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Imports: many edits of one timeline at once, an edit on each line.
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
      consumes = MediaType.APPLICATION_NDJSON_VALUE,
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
  @Takes({"batch", "dryRun"})
  void take(
      @PathVariable String slug,
      Parameters given,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    boolean dryRun = given.one("dryRun", "true or false", ImportController::flag).orElse(false);
    String batch =
        given
            .one("batch", "a name of at most 200 characters", ImportController::name)
            .orElseGet(() -> RequestIds.of(request));
    LineReader reader = new LineReader(json, slug, editor.timeline(slug).orElse(null));
    String who =
        Objects.requireNonNull(request.getUserPrincipal(), "security asks for one").getName();
    boolean lines =
        Accepted.of(request).prefers(MediaType.APPLICATION_NDJSON, MediaType.APPLICATION_JSON);
    Telling telling =
        lines ? new Telling.InLines(json, request, response) : new Telling.AtTheEnd(json, response);
    By by = By.batch(who, RequestIds.of(request), batch);
    try (Judge judge = dryRun ? Judge.rehearsing(editor) : Judge.making(editor, by)) {
      Import running = new Import(reader, judge);
      telling.tell(follower -> {
        try {
          running.run(new Lines(request.getInputStream()), follower);
        } finally {
          note(by, slug, running.tally().report(dryRun, batch), Origin.of(request));
        }
        return running.tally().report(dryRun, batch);
      });
    }
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

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static String name(String text) {
    try {
      return Text.required("batch", text, Text.NAME);
    } catch (Refused e) {
      throw new IllegalArgumentException(e);
    }
  }
}
