package org.datedrecord.projection;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.datedrecord.event.ContentionEvent;
import org.datedrecord.event.FactEvent;
import org.datedrecord.event.Happening;
import org.datedrecord.event.SourceEvent;
import org.datedrecord.event.TimelineEvent;
import org.datedrecord.signal.Signal;
import org.datedrecord.signal.Signals;
import org.datedrecord.view.Pulse;
import org.springframework.stereotype.Component;

/// Turns each event into the rows that readers see, in the transaction that also notes how far the
/// log was read: after a crash an event has had its effect once, or not yet.
@Component
@ProcessingGroup(Progress.PROCESSOR)
class Projection {

  /// The key of the newest change in a unit of work.
  private static final String NEWEST = Projection.class.getName();

  private final ChangeRows changes;
  private final TimelineProjection timelines;
  private final SourceProjection sources;
  private final FactProjection facts;
  private final ContentionProjection contentions;
  private final Pulse pulse;
  private final Signals signals;

  Projection(
      ChangeRows changes,
      TimelineProjection timelines,
      SourceProjection sources,
      FactProjection facts,
      ContentionProjection contentions,
      Pulse pulse,
      Signals signals) {
    this.changes = changes;
    this.timelines = timelines;
    this.sources = sources;
    this.facts = facts;
    this.contentions = contentions;
    this.pulse = pulse;
    this.signals = signals;
  }

  @EventHandler
  void on(
      Happening event,
      TrackingToken token,
      @SequenceNumber long sequenceNumber,
      @Timestamp Instant at,
      @MetaDataValue(value = "editor", required = true) String editor,
      UnitOfWork<?> work) {
    long change = token.position().orElseThrow();
    Recorded recorded = new Recorded(change, sequenceNumber + 1, at, editor);
    changes.add(event, recorded);
    switch (event) {
      case TimelineEvent e -> timelines.on(e, recorded);
      case SourceEvent e -> sources.on(e, recorded);
      case FactEvent e -> facts.on(e, recorded);
      case ContentionEvent e -> contentions.on(e, recorded);
    }
    work.getOrComputeResource(NEWEST, key -> announce(work)).set(change);
  }

  /// Once for all events that are handled in one transaction.
  private AtomicLong announce(UnitOfWork<?> work) {
    AtomicLong newest = new AtomicLong();
    work.onPrepareCommit(w -> signals.say(Signal.VISIBLE));
    work.afterCommit(w -> pulse.reached(newest.get()));
    return newest;
  }

  /// Everything that readers see is about to be made anew.
  @ResetHandler
  void reset() {
    changes.clear();
    signals.say(Signal.VISIBLE);
    pulse.restarted();
  }
}
