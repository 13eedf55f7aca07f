package org.datedrecord.projection;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.stereotype.Component;

/// How far the log has been turned into what readers see.
@Component
public class Progress {

  /// The processor that runs [Projection], and the group it is in.
  public static final String PROCESSOR = "view";

  private final EventProcessingConfiguration processing;
  private final Log log;
  private final ViewState state;

  Progress(EventProcessingConfiguration processing, Log log, ViewState state) {
    this.processing = processing;
    this.log = log;
    this.state = state;
  }

  /// The newest change that was recorded.
  public long recorded() {
    return log.head();
  }

  /// The newest change that readers see.
  public long visible() {
    return state.read().position();
  }

  /// Whether an event cannot be handled, so that nothing moves until it can.
  public boolean isStuck() {
    // The processor itself is not in error while it tries the same event again and again.
    StreamingEventProcessor processor = processor();
    return processor.isError()
        || processor.processingStatus().values().stream()
            .anyMatch(EventTrackerStatus::isErrorState);
  }

  /// Begins to follow the log, if it does not yet.
  public void follow() {
    processor().start();
  }

  private StreamingEventProcessor processor() {
    return processing
        .eventProcessor(PROCESSOR, StreamingEventProcessor.class)
        .orElseThrow(() -> new IllegalStateException("There is no processor " + PROCESSOR));
  }
}
