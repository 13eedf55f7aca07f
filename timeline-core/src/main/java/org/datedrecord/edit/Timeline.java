package org.datedrecord.edit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.datedrecord.edit.TimelineEdit.CloseTimeline;
import org.datedrecord.edit.TimelineEdit.DescribeTimeline;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.edit.TimelineEdit.ReopenTimeline;
import org.datedrecord.event.TimelineEvent;
import org.datedrecord.event.TimelineEvent.TimelineOpened;

/// A subject that facts are collected on. What is allowed stands in [TimelineState].
@Aggregate(type = "timeline")
@SuppressWarnings("NullAway.Init") // The first event sets both fields, before any other edit comes.
class Timeline {

  @SuppressWarnings("UnusedVariable") // Axon reads it.
  @AggregateIdentifier
  private UUID id;

  private TimelineState state;

  /// For Axon, which then lets the events happen again.
  Timeline() {}

  @CommandHandler
  Timeline(OpenTimeline edit, Directory directory) {
    apply(TimelineState.open(edit, directory));
  }

  @CommandHandler
  void handle(DescribeTimeline edit) {
    apply(state.describe(edit));
  }

  @CommandHandler
  void handle(CloseTimeline edit) {
    apply(state.close(edit));
  }

  @CommandHandler
  void handle(ReopenTimeline edit) {
    apply(state.reopen(edit));
  }

  @EventSourcingHandler
  void on(TimelineEvent event) {
    id = event.timelineId();
    state = event instanceof TimelineOpened first ? TimelineState.of(first) : state.with(event);
  }
}
