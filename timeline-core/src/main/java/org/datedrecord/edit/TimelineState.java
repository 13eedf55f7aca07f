package org.datedrecord.edit;

import java.util.UUID;
import org.datedrecord.edit.TimelineEdit.CloseTimeline;
import org.datedrecord.edit.TimelineEdit.DescribeTimeline;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.edit.TimelineEdit.ReopenTimeline;
import org.datedrecord.event.TimelineEvent;
import org.datedrecord.event.TimelineEvent.TimelineClosed;
import org.datedrecord.event.TimelineEvent.TimelineDescribed;
import org.datedrecord.event.TimelineEvent.TimelineOpened;
import org.datedrecord.event.TimelineEvent.TimelineReopened;
import org.datedrecord.model.Given;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Subject;
import org.datedrecord.model.Text;
import org.jspecify.annotations.Nullable;

/// A timeline as its events have made it, and what they allow next.
record TimelineState(UUID id, long version, String title, String scope, boolean open) {

  private static final int TITLE = 120;
  private static final int SCOPE = 2_000;

  static TimelineOpened open(OpenTimeline edit, Directory directory) {
    UUID id = Rules.newId("timelineId", edit.timelineId(), directory);
    Slug slug = Given.value("slug", edit.slug());
    if (directory.timeline(slug.value()).isPresent()) {
      throw new Refused(new Refusal.Taken(Subject.TIMELINE, slug.value()));
    }
    return new TimelineOpened(id, slug, title(edit.title()), scope(edit.scope()));
  }

  /// A closed timeline can be described too: that is not something new.
  TimelineDescribed describe(DescribeTimeline edit) {
    requireVersion(edit.version());
    String newTitle = title(edit.title());
    String newScope = scope(edit.scope());
    if (newTitle.equals(title) && newScope.equals(scope)) {
      throw new Refused(new Refusal.NothingChanges("title"));
    }
    return new TimelineDescribed(id, newTitle, newScope, Rules.note(edit.note()));
  }

  TimelineClosed close(CloseTimeline edit) {
    requireVersion(edit.version());
    if (!open) {
      throw new Refused(new Refusal.TimelineClosed(id));
    }
    return new TimelineClosed(id, Rules.note(edit.note()));
  }

  TimelineReopened reopen(ReopenTimeline edit) {
    requireVersion(edit.version());
    if (open) {
      throw new Refused(new Refusal.TimelineNotClosed(id));
    }
    return new TimelineReopened(id, Rules.note(edit.note()));
  }

  static TimelineState of(TimelineOpened event) {
    return new TimelineState(event.timelineId(), 1, event.title(), event.scope(), true);
  }

  TimelineState with(TimelineEvent event) {
    return switch (event) {
      case TimelineOpened e -> of(e);
      case TimelineDescribed e -> next(e.title(), e.scope(), open);
      case TimelineClosed e -> next(title, scope, false);
      case TimelineReopened e -> next(title, scope, true);
    };
  }

  private TimelineState next(String title, String scope, boolean open) {
    return new TimelineState(id, version + 1, title, scope, open);
  }

  private void requireVersion(long expected) {
    Rules.version(Subject.TIMELINE, id, expected, version);
  }

  private static String title(@Nullable String title) {
    return Text.required("title", title, TITLE);
  }

  private static String scope(@Nullable String scope) {
    return Text.required("scope", scope, SCOPE);
  }
}
