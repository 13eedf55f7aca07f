package org.datedrecord.projection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.datedrecord.signal.Signal;
import org.datedrecord.signal.Signals;
import org.datedrecord.view.Pulse;
import org.springframework.stereotype.Component;

/// Turns each event into the rows that readers see, in the transaction that also notes how far the
/// log was read: after a crash an event has had its effect once, or not yet.
@Component
@ProcessingGroup(Progress.PROCESSOR)
class Projection {

  /// The key of a unit of work's events.
  private static final String BATCH = Projection.class.getName();

  private final ViewWriter writer;
  private final ViewState state;
  private final Pulse pulse;
  private final Signals signals;

  Projection(ViewWriter writer, ViewState state, Pulse pulse, Signals signals) {
    this.writer = writer;
    this.state = state;
    this.pulse = pulse;
    this.signals = signals;
  }

  @EventHandler
  void on(LogEntry entry, UnitOfWork<?> work) {
    List<LogEntry> batch = work.getOrComputeResource(BATCH, key -> begin(work));
    batch.add(entry);
  }

  /// Once for all events that are handled in one transaction: when it is about to be committed,
  /// they are applied together.
  private List<LogEntry> begin(UnitOfWork<?> work) {
    List<LogEntry> batch = new ArrayList<>();
    work.onPrepareCommit(w -> {
      state.takeTurn();
      long reached = writer.apply(writer.read(batch));
      signals.say(Signal.VISIBLE);
      w.afterCommit(_ -> pulse.reached(reached));
    });
    return batch;
  }
}
