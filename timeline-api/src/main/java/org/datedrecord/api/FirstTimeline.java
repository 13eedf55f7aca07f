package org.datedrecord.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.Editor;
import org.datedrecord.http.JsonProblems;
import org.datedrecord.http.Problem;
import org.datedrecord.http.RefusalProblems;
import org.datedrecord.model.By;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Refused;
import org.datedrecord.view.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Puts the timeline that comes with the product into the record, through the same door as
/// everyone. Each line has an idempotency key, so however often the service starts, and wherever it
/// was cut off, every line is in the record once. The service is ready when this is done.
@Component
@ConditionalOnBooleanProperty("datedrecord.first-timeline")
class FirstTimeline implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstTimeline.class);
  private static final String FILE = "first-timeline.ndjson";
  private static final String EDITOR = "Dated Record";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Editor editor;
  private final Reader reader;
  private final JsonMapper json;

  FirstTimeline(Editor editor, Reader reader, JsonMapper json) {
    this.editor = editor;
    this.reader = reader;
    this.json = json;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    List<String> lines =
        new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8).lines().toList();
    long newest = 0;
    for (int number = 1; number <= lines.size(); number++) {
      try {
        newest = Math.max(newest, load(number, lines.get(number - 1)).change());
      } catch (Refused e) {
        LOG.error("The first timeline goes without its line {}: {}", number, e.getMessage());
        if (number == 1) {
          // The slug is somebody else's timeline, and not a place for the rest.
          return;
        }
      }
    }
    if (!reader.await(newest, PATIENCE)) {
      LOG.warn("Change {} of the first timeline cannot be read yet", newest);
    }
    LOG.info("The first timeline is in the record, up to change {}", newest);
  }

  /// Puts one line into the record.
  ///
  /// @throws Refused if the record does not take it, because of what editors did meanwhile
  /// @throws IllegalStateException if it is no edit, which is a fault of the file
  Receipt load(int number, String line) {
    return editor.make(read(number, line), by(number));
  }

  private Edit read(int number, String line) {
    try {
      return EditLine.read(json, line, editor::timeline);
    } catch (JacksonException e) {
      throw bad(number, JsonProblems.of(e), e);
    } catch (Refused e) {
      throw bad(number, RefusalProblems.of(e.refusal()), e);
    }
  }

  /// The key alone tells a line: a wording that a later release amends is not loaded again, and
  /// keeps nobody's service from starting.
  private static By by(int number) {
    String key = "first-timeline:" + number;
    return new By(EDITOR, key, key, key);
  }

  private static IllegalStateException bad(int number, Problem problem, Exception cause) {
    return new IllegalStateException(
        "%s, line %d: %s %s".formatted(FILE, number, problem.detail(), problem.errors()), cause);
  }
}
