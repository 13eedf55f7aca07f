package org.datedrecord.projection;

import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far the log has been turned into what readers see, and how to begin anew.
@Component
public class Progress {

  /// The processor that runs [Projection], and the group it is in.
  static final String PROCESSOR = "view";

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
