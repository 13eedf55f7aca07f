package org.datedrecord.edit;

import static org.datedrecord.edit.Chapters.SCOPE;
import static org.datedrecord.edit.Chapters.TIMELINE_CLOSED;
import static org.datedrecord.edit.Chapters.TIMELINE_OPENED;
import static org.datedrecord.edit.Chapters.TITLE;
import static org.datedrecord.model.Refusing.leftOut;
import static org.datedrecord.model.Story.BRIDGE;
import static org.datedrecord.model.Story.COURIER;
import static org.datedrecord.model.Story.NOBODY;
import static org.datedrecord.model.Story.NOTE;

import org.datedrecord.edit.TimelineEdit.CloseTimeline;
import org.datedrecord.edit.TimelineEdit.DescribeTimeline;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.edit.TimelineEdit.ReopenTimeline;
import org.datedrecord.event.TimelineEvent.TimelineClosed;
import org.datedrecord.event.TimelineEvent.TimelineDescribed;
import org.datedrecord.event.TimelineEvent.TimelineOpened;
import org.datedrecord.event.TimelineEvent.TimelineReopened;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Subject;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final Slug LOCK = new Slug("river-lock");

  private final Bench<Timeline> nothing = Bench.of(Timeline.class);
  private final Bench<Timeline> opened = nothing.after(TIMELINE_OPENED);
  private final Bench<Timeline> closed = nothing.after(TIMELINE_OPENED, TIMELINE_CLOSED);

  @Test
  void opens() {
    nothing.takes(
        new OpenTimeline(NOBODY, LOCK, TITLE, SCOPE),
        new TimelineOpened(NOBODY, LOCK, TITLE, SCOPE));
  }

  @Test
  void refusesToOpenUnderAnIdInUse() {
    nothing.refuses(
        new OpenTimeline(BRIDGE, LOCK, TITLE, SCOPE),
        new Refusal.Taken(Subject.TIMELINE, BRIDGE.toString()));
    nothing.refuses(
        new OpenTimeline(COURIER, LOCK, TITLE, SCOPE),
        new Refusal.Taken(Subject.SOURCE, COURIER.toString()));
  }

  @Test
  void refusesToOpenUnderASlugInUse() {
    nothing.refuses(
        new OpenTimeline(NOBODY, new Slug("ferry"), TITLE, SCOPE),
        new Refusal.Taken(Subject.TIMELINE, "ferry"));
  }

  @Test
  void refusesToOpenWithoutWhatItNeeds() {
    nothing.refuses(
        new OpenTimeline(leftOut(), LOCK, TITLE, SCOPE), new Refusal.Missing("timelineId"));
    nothing.refuses(new OpenTimeline(NOBODY, leftOut(), TITLE, SCOPE), new Refusal.Missing("slug"));
    nothing.refuses(new OpenTimeline(NOBODY, LOCK, leftOut(), SCOPE), new Refusal.Missing("title"));
    nothing.refuses(new OpenTimeline(NOBODY, LOCK, TITLE, " "), new Refusal.Missing("scope"));
  }

  @Test
  void takesTitleAndScopeAtTheirLimits() {
    String title = "t".repeat(120);
    String scope = "s".repeat(2_000);
    nothing.takes(
        new OpenTimeline(NOBODY, LOCK, title, scope),
        new TimelineOpened(NOBODY, LOCK, title, scope));
  }

  @Test
  void refusesTitleAndScopeOneOverTheirLimits() {
    nothing.refuses(
        new OpenTimeline(NOBODY, LOCK, "t".repeat(121), SCOPE),
        new Refusal.TooLong("title", 120, 121));
    nothing.refuses(
        new OpenTimeline(NOBODY, LOCK, TITLE, "s".repeat(2_001)),
        new Refusal.TooLong("scope", 2_000, 2_001));
  }

  @Test
  void isDescribedAnew() {
    opened.takes(
        new DescribeTimeline(BRIDGE, 1, "The bridge", SCOPE, NOTE),
        new TimelineDescribed(BRIDGE, "The bridge", SCOPE, NOTE));
    opened.takes(
        new DescribeTimeline(BRIDGE, 1, TITLE, "The closure only.", NOTE),
        new TimelineDescribed(BRIDGE, TITLE, "The closure only.", NOTE));
  }

  @Test
  void isDescribedAnewWhenClosed() {
    closed.takes(
        new DescribeTimeline(BRIDGE, 2, "The bridge", SCOPE, NOTE),
        new TimelineDescribed(BRIDGE, "The bridge", SCOPE, NOTE));
  }

  @Test
  void refusesADescriptionThatChangesNothing() {
    opened.refuses(
        new DescribeTimeline(BRIDGE, 1, TITLE, SCOPE, NOTE), new Refusal.NothingChanges("title"));
  }

  @Test
  void refusesADescriptionWithoutWhatItNeeds() {
    opened.refuses(
        new DescribeTimeline(BRIDGE, 1, "\n", SCOPE, NOTE), new Refusal.Missing("title"));
    opened.refuses(
        new DescribeTimeline(BRIDGE, 1, "The bridge", leftOut(), NOTE),
        new Refusal.Missing("scope"));
    opened.refuses(
        new DescribeTimeline(BRIDGE, 1, "The bridge", SCOPE, leftOut()),
        new Refusal.Missing("note"));
  }

  @Test
  void closes() {
    opened.takes(new CloseTimeline(BRIDGE, 1, NOTE), new TimelineClosed(BRIDGE, NOTE));
  }

  @Test
  void refusesToCloseTwice() {
    closed.refuses(new CloseTimeline(BRIDGE, 2, NOTE), new Refusal.TimelineClosed(BRIDGE));
  }

  @Test
  void reopens() {
    closed.takes(new ReopenTimeline(BRIDGE, 2, NOTE), new TimelineReopened(BRIDGE, NOTE));
  }

  @Test
  void refusesToReopenWhenOpen() {
    opened.refuses(new ReopenTimeline(BRIDGE, 1, NOTE), new Refusal.TimelineNotClosed(BRIDGE));
  }

  @Test
  void saysWhyItClosesAndReopens() {
    opened.refuses(new CloseTimeline(BRIDGE, 1, " "), new Refusal.Missing("note"));
    closed.refuses(new ReopenTimeline(BRIDGE, 2, leftOut()), new Refusal.Missing("note"));
  }

  @Test
  void takesANoteAtItsLimitAndRefusesOneOver() {
    String longest = "n".repeat(1_000);
    opened.takes(new CloseTimeline(BRIDGE, 1, longest), new TimelineClosed(BRIDGE, longest));
    opened.refuses(
        new CloseTimeline(BRIDGE, 1, longest + "n"), new Refusal.TooLong("note", 1_000, 1_001));
  }

  @Test
  void refusesEveryEditAgainstAnotherVersion() {
    Refusal stale = new Refusal.Stale(Subject.TIMELINE, BRIDGE, 1, 2);
    closed.refuses(new DescribeTimeline(BRIDGE, 1, TITLE, SCOPE, NOTE), stale);
    closed.refuses(new CloseTimeline(BRIDGE, 1, NOTE), stale);
    closed.refuses(new ReopenTimeline(BRIDGE, 1, NOTE), stale);
    closed.refuses(
        new ReopenTimeline(BRIDGE, 3, NOTE), new Refusal.Stale(Subject.TIMELINE, BRIDGE, 3, 2));
  }
}
