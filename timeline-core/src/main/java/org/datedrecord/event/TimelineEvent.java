package org.datedrecord.event;

import java.util.UUID;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Subject;

/// What happens to a timeline.
public sealed interface TimelineEvent extends Happening {

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

  /// A subject was opened for facts.
  record TimelineOpened(UUID timelineId, Slug slug, String title, String scope)
      implements TimelineEvent {}

  /// Its title or scope note was rewritten.
  record TimelineDescribed(UUID timelineId, String title, String scope, String note)
      implements TimelineEvent {}

  /// It takes no new facts from now on; those it has can still be corrected.
  record TimelineClosed(UUID timelineId, String note) implements TimelineEvent {}

  /// It takes facts again.
  record TimelineReopened(UUID timelineId, String note) implements TimelineEvent {}
}
