package org.datedrecord.edit;

import static org.datedrecord.model.Story.BRIDGE;
import static org.datedrecord.model.Story.CAUSE;
import static org.datedrecord.model.Story.CLOSURE;
import static org.datedrecord.model.Story.CLOSURE_CLAIM;
import static org.datedrecord.model.Story.COURIER;
import static org.datedrecord.model.Story.COURIER_ARTICLE;
import static org.datedrecord.model.Story.CRACKS_ACCOUNT;
import static org.datedrecord.model.Story.NOTE;
import static org.datedrecord.model.Story.OVERLOAD_ACCOUNT;
import static org.datedrecord.model.Story.REOPENING;
import static org.datedrecord.model.Story.TOWN;
import static org.datedrecord.model.Story.courierOnClosure;
import static org.datedrecord.model.Story.noticeOnClosure;

import java.util.List;
import org.datedrecord.event.ContentionEvent.AccountAdded;
import org.datedrecord.event.ContentionEvent.ContentionOpened;
import org.datedrecord.event.ContentionEvent.ContentionSettled;
import org.datedrecord.event.FactEvent.EvidenceAdded;
import org.datedrecord.event.FactEvent.EvidenceWithdrawn;
import org.datedrecord.event.FactEvent.FactConfirmed;
import org.datedrecord.event.FactEvent.FactDenied;
import org.datedrecord.event.FactEvent.FactOvertaken;
import org.datedrecord.event.FactEvent.FactReported;
import org.datedrecord.event.FactEvent.FactRetracted;
import org.datedrecord.event.SourceEvent.SourceRegistered;
import org.datedrecord.event.SourceEvent.SourceWithdrawn;
import org.datedrecord.event.TimelineEvent.TimelineClosed;
import org.datedrecord.event.TimelineEvent.TimelineOpened;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Story;

/// What has happened in the story before an edit comes.
final class Chapters {

  static final String TITLE = "The mill bridge";
  static final String SCOPE = "The closure of the mill bridge to lorries, and its cause.";
  static final String QUESTION = "Why was the bridge closed?";
  static final String WOULD_SETTLE = "The inspector's report.";

  static final TimelineOpened TIMELINE_OPENED =
      new TimelineOpened(BRIDGE, new Slug("mill-bridge"), TITLE, SCOPE);
  static final TimelineClosed TIMELINE_CLOSED = new TimelineClosed(BRIDGE, NOTE);

  static final SourceRegistered SOURCE_REGISTERED = new SourceRegistered(COURIER, COURIER_ARTICLE);
  static final SourceWithdrawn SOURCE_WITHDRAWN = new SourceWithdrawn(COURIER, NOTE);

  static final FactReported REPORTED =
      new FactReported(CLOSURE, BRIDGE, CLOSURE_CLAIM, List.of(courierOnClosure()));
  static final EvidenceAdded NOTICE_ADDED = new EvidenceAdded(CLOSURE, noticeOnClosure());
  static final EvidenceAdded OBJECTION_ADDED =
      new EvidenceAdded(CLOSURE, Story.courierAgainstClosure());
  static final EvidenceWithdrawn NOTICE_WITHDRAWN =
      new EvidenceWithdrawn(CLOSURE, Story.NOTICE_ON_CLOSURE, NOTE);
  static final FactConfirmed CONFIRMED = new FactConfirmed(CLOSURE, TOWN, NOTE, null);
  static final FactDenied DENIED = new FactDenied(CLOSURE, TOWN, NOTE, null);
  static final FactOvertaken OVERTAKEN = new FactOvertaken(CLOSURE, REOPENING, NOTE);
  static final FactRetracted RETRACTED =
      new FactRetracted(CLOSURE, Nature.OUR_ERROR, NOTE, REOPENING);

  static final ContentionOpened CONTENTION_OPENED =
      new ContentionOpened(
          CAUSE,
          BRIDGE,
          QUESTION,
          Dimension.CAUSE,
          List.of(CRACKS_ACCOUNT, OVERLOAD_ACCOUNT),
          WOULD_SETTLE);
  static final AccountAdded ACCOUNT_ADDED = new AccountAdded(CAUSE, Story.CLOSURE_ACCOUNT);
  static final ContentionSettled CONTENTION_SETTLED =
      new ContentionSettled(CAUSE, "Cracks in the deck", "The inspector's report says so.");

  private Chapters() {}

  /// An event after which a fact has one more evidence.
  static EvidenceAdded added(Evidence evidence) {
    return new EvidenceAdded(CLOSURE, evidence);
  }
}
