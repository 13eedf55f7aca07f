package org.datedrecord.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
    long newest = 0;
    int number = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          newest = Math.max(newest, load(number, line).change());
        }
      }
    }
    if (!reader.await(newest, PATIENCE)) {
      LOG.warn("Change {} of the first timeline cannot be read yet", newest);
    }
    LOG.info("The first timeline is in the record, up to change {}", newest);
  }

  /// Puts one line into the record.
  Receipt load(int number, String line) {
    try {
      Edit edit = EditLine.read(json, line, editor::timeline);
      return editor.make(edit, by(number));
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
