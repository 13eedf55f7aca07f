package org.datedrecord.projection;

import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.Reader;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far the log has been turned into what readers see, and how to begin anew.
@Component
public class Progress {

  /// The processor that runs [Projection], and the group it is in.
  static final String PROCESSOR = "view";

  /// The form in which views are kept. It is raised whenever a view changes, so that a new release
  /// makes them anew at its first start instead of misreading what an older one kept.
  private static final int FORM = 1;

  private final EventProcessingConfiguration processing;
  private final Reader reader;
  private final JdbcClient jdbc;

  Progress(EventProcessingConfiguration processing, Reader reader, JdbcClient jdbc) {
    this.processing = processing;
    this.reader = reader;
    this.jdbc = jdbc;
  }

  /// The newest change that was recorded.
  public long recorded() {
    return jdbc.sql("select last_change from record_head").query(Long.class).single();
  }

  /// The newest change that readers see.
  public long visible() {
    return reader.moment(new AsOf.Now()).change();
  }

  /// Whether an event cannot be handled, so that nothing moves until it can.
  public boolean isStuck() {
    // The processor itself is not in error while it tries the same event again and again.
    StreamingEventProcessor processor = processor();
    return processor.isError()
        || processor.processingStatus().values().stream()
            .anyMatch(EventTrackerStatus::isErrorState);
  }

  /// Whether what readers see was kept in another form than this release's.
  public boolean isOutdated() {
    return jdbc.sql("select form from view_form")
        .query(Integer.class)
        .optional()
        .map(form -> form != FORM)
        .orElseGet(() -> visible() > 0);
  }

  /// Notes that what readers see is kept in this release's form.
  public void noteForm() {
    int noted = jdbc.sql("update view_form set form = :form").param("form", FORM).update();
    if (noted == 0) {
      try {
        jdbc.sql("insert into view_form (only_row, form) values (1, :form)")
            .param("form", FORM)
            .update();
      } catch (DuplicateKeyException e) {
        // Another node of this release starts at the same moment, and was faster.
        return;
      }
    }
  }

  /// Empties all that is made from the log and makes it anew. Returns when readers see everything
  /// that was recorded when it was called.
  public void rebuild() {
    long goal = recorded();
    StreamingEventProcessor processor = processor();
    processor.shutDown();
    processor.resetTokens();
    processor.start();
    while (!reader.await(goal, Duration.ofSeconds(1))) {
      if (isStuck()) {
        throw new IllegalStateException(
            "The rebuild stopped after change %d of %d; the log says why."
                .formatted(visible(), goal));
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("Nobody waits any more for the rebuild, which goes on.");
      }
    }
  }

  /// Tries again at once what could not be done for a while.
  void resume() {
    StreamingEventProcessor processor = processor();
    processor.shutDown();
    processor.start();
  }

  private StreamingEventProcessor processor() {
    return processing
        .eventProcessor(PROCESSOR, StreamingEventProcessor.class)
        .orElseThrow(() -> new IllegalStateException("There is no processor " + PROCESSOR));
  }
}
