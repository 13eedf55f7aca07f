package org.datedrecord.store;

import java.util.List;
import java.util.stream.Stream;
import org.datedrecord.event.ContentionEvent;
import org.datedrecord.event.FactEvent;
import org.datedrecord.event.Happening;
import org.datedrecord.event.SourceEvent;
import org.datedrecord.event.TimelineEvent;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Change;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Story;
import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;

/// One event of each kind, with every field that it can have.
final class Samples {

  private static final String NOTE = Story.NOTE;

  private Samples() {}

  static Stream<Happening> all() {
    return Stream.of(timelines(), sources(), facts(), contentions()).flatMap(List::stream);
  }

  private static List<Happening> timelines() {
    return List.of(
        new TimelineEvent.TimelineOpened(
            Story.BRIDGE, new Slug("mill-bridge"), "The mill bridge", "Who closed it, and why."),
        new TimelineEvent.TimelineDescribed(Story.BRIDGE, "The bridge", "All of it.", NOTE),
        new TimelineEvent.TimelineClosed(Story.BRIDGE, NOTE),
        new TimelineEvent.TimelineReopened(Story.BRIDGE, NOTE));
  }

  private static List<Happening> sources() {
    return List.of(
        new SourceEvent.SourceRegistered(Story.COURIER, Story.COURIER_ARTICLE),
        new SourceEvent.SourceDescriptionCorrected(
            Story.COURIER,
            Nature.OUR_ERROR,
            Story.COURIER_ARTICLE,
            Story.courierArticle("Mill bridge closed to lorries"),
            NOTE),
        new SourceEvent.SourceWithdrawn(Story.COURIER, NOTE),
        new SourceEvent.SourceReinstated(Story.COURIER, NOTE));
  }

  private static List<Happening> facts() {
    return List.of(
        new FactEvent.FactReported(
            Story.CLOSURE,
            Story.BRIDGE,
            Story.CLOSURE_CLAIM,
            List.of(Story.courierOnClosure(), Story.courierAgainstClosure())),
        new FactEvent.FactCorrected(
            Story.CLOSURE, Nature.SOURCE_ERROR, everyChange(), NOTE, Story.noticeOnClosure()),
        new FactEvent.EvidenceAdded(Story.CLOSURE, Story.noticeOnClosure()),
        new FactEvent.EvidenceWithdrawn(Story.CLOSURE, Story.COURIER_ON_CLOSURE, NOTE),
        new FactEvent.FactConfirmed(Story.CLOSURE, Story.TOWN, NOTE, Story.noticeOnClosure()),
        new FactEvent.FactDenied(Story.CLOSURE, Story.TOWN, NOTE, Story.courierAgainstClosure()),
        new FactEvent.FactOvertaken(Story.CLOSURE, Story.REOPENING, NOTE),
        new FactEvent.FactRetracted(Story.CLOSURE, Nature.REFINEMENT, NOTE, Story.CRACKS),
        new FactEvent.FactReinstated(Story.CLOSURE, NOTE));
  }

  private static List<Change> everyChange() {
    When month =
        new When(
            Edtf.parse("2026-06?"),
            "last month",
            When.Basis.RELATIVE,
            "'last month' counted from an article of July 2026");
    return List.of(
        new Change.Title(Story.CLOSURE_CLAIM.title(), "Aldhaven closes the bridge"),
        new Change.Statement(Story.CLOSURE_CLAIM.statement(), "The town closed the bridge."),
        new Change.Date(Story.CLOSURE_CLAIM.when(), month),
        new Change.Actors(Story.CLOSURE_CLAIM.actors(), List.of(new Actor("Aldhaven", "decider"))),
        new Change.By(
            Story.SAID_BY_TOWN,
            new Attribution(
                "the notice", Attribution.Kind.DOCUMENT, Story.TOWN, null, Attribution.Act.SAID)));
  }

  private static List<Happening> contentions() {
    return List.of(
        new ContentionEvent.ContentionOpened(
            Story.CAUSE,
            Story.BRIDGE,
            "Why was the bridge closed?",
            Dimension.CAUSE,
            List.of(Story.CRACKS_ACCOUNT, Story.OVERLOAD_ACCOUNT),
            "The engineer's report"),
        new ContentionEvent.AccountAdded(Story.CAUSE, Story.CLOSURE_ACCOUNT),
        new ContentionEvent.AccountRemoved(Story.CAUSE, Story.CLOSURE, NOTE),
        new ContentionEvent.ContentionSettled(Story.CAUSE, "Cracks", "The report says so."),
        new ContentionEvent.ContentionReopened(Story.CAUSE, NOTE));
  }
}
