package org.datedrecord.edit;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Subject;

/// What can be done to a timeline. Each edit but the first names the version it was made against.
public sealed interface TimelineEdit extends Edit {

  /// The timeline.
  UUID timelineId();

  @Override
  default Subject subject() {
    return Subject.TIMELINE;
  }

  @Override
  default UUID subjectId() {
    return timelineId();
  }

  /// Opens a subject for facts.
  record OpenTimeline(
      @TargetAggregateIdentifier UUID timelineId, Slug slug, String title, String scope)
      implements TimelineEdit {}

  /// Rewrites the title and the scope note.
  record DescribeTimeline(
      @TargetAggregateIdentifier UUID timelineId,
      long version,
      String title,
      String scope,
      String note)
      implements TimelineEdit {}

  /// Takes no new facts from now on.
  record CloseTimeline(@TargetAggregateIdentifier UUID timelineId, long version, String note)
      implements TimelineEdit {}

  /// Takes facts again.
  record ReopenTimeline(@TargetAggregateIdentifier UUID timelineId, long version, String note)
      implements TimelineEdit {}
}
