package org.datedrecord.edit;

import java.util.List;
import org.datedrecord.event.ContentionEvent;
import org.datedrecord.event.ContentionEvent.ContentionOpened;
import org.datedrecord.event.FactEvent;
import org.datedrecord.event.FactEvent.FactReported;
import org.datedrecord.event.Happening;
import org.datedrecord.event.SourceEvent;
import org.datedrecord.event.SourceEvent.SourceRegistered;
import org.datedrecord.event.TimelineEvent;
import org.datedrecord.event.TimelineEvent.TimelineOpened;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Subject;
import org.datedrecord.model.Text;
import org.jspecify.annotations.Nullable;

/// Decides edits by what happened to their subjects, without an aggregate.
final class Decision {

  private Decision() {}

  /// The event that an edit becomes.
  ///
  /// @param history what happened to the edit's subject so far
  static Happening of(Edit edit, List<Happening> history, Directory directory) {
    return switch (edit) {
      case TimelineEdit e -> timeline(e, history, directory);
      case SourceEdit e -> source(e, history, directory);
      case FactEdit e -> fact(e, history, directory);
      case ContentionEdit e -> contention(e, history, directory);
    };
  }

  private static Happening timeline(TimelineEdit edit, List<Happening> past, Directory directory) {
    return switch (edit) {
      case TimelineEdit.OpenTimeline e -> TimelineState.open(e, directory);
      case TimelineEdit.DescribeTimeline e -> timeline(past, e).describe(e);
      case TimelineEdit.CloseTimeline e -> timeline(past, e).close(e);
      case TimelineEdit.ReopenTimeline e -> timeline(past, e).reopen(e);
    };
  }

  private static Happening source(SourceEdit edit, List<Happening> past, Directory directory) {
    return switch (edit) {
      case SourceEdit.RegisterSource e -> SourceState.register(e, directory);
      case SourceEdit.CorrectSourceDescription e -> source(past, e).correct(e);
      case SourceEdit.WithdrawSource e -> source(past, e).withdraw(e);
      case SourceEdit.ReinstateSource e -> source(past, e).reinstate(e);
    };
  }

  private static Happening fact(FactEdit edit, List<Happening> past, Directory directory) {
    return switch (edit) {
      case FactEdit.ReportFact e -> FactState.report(e, directory);
      case FactEdit.CorrectFact e -> fact(past, e).correct(e, directory);
      case FactEdit.AddEvidence e -> fact(past, e).add(e, directory);
      case FactEdit.WithdrawEvidence e -> fact(past, e).withdraw(e);
      case FactEdit.ConfirmFact e -> fact(past, e).confirm(e, directory);
      case FactEdit.DenyFact e -> fact(past, e).deny(e, directory);
      case FactEdit.OvertakeFact e -> fact(past, e).overtake(e, directory);
      case FactEdit.RetractFact e -> fact(past, e).retract(e, directory);
      case FactEdit.ReinstateFact e -> fact(past, e).reinstate(e);
    };
  }

  private static Happening contention(
      ContentionEdit edit, List<Happening> past, Directory directory) {
    return switch (edit) {
      case ContentionEdit.OpenContention e -> ContentionState.open(e, directory);
      case ContentionEdit.AddAccount e -> contention(past, e).add(e, directory);
      case ContentionEdit.RemoveAccount e -> contention(past, e).remove(e);
      case ContentionEdit.SettleContention e -> contention(past, e).settle(e);
      case ContentionEdit.ReopenContention e -> contention(past, e).reopen(e);
    };
  }

  /// What others must know of a subject to which something happened.
  static Directory.Entry entry(List<Happening> history) {
    return switch (history.getFirst()) {
      case TimelineEvent first -> {
        TimelineState state = timeline(history);
        yield new Directory.Entry(state.id(), Subject.TIMELINE, state.id(), state.open());
      }
      case SourceEvent first -> {
        SourceState state = source(history);
        yield new Directory.Entry(state.id(), Subject.SOURCE, null, !state.withdrawn());
      }
      case FactEvent first -> {
        FactState state = fact(history);
        boolean active = state.lifecycle() == Lifecycle.ACTIVE;
        yield new Directory.Entry(state.id(), Subject.FACT, state.timelineId(), active);
      }
      case ContentionEvent first -> {
        ContentionState state = contention(history);
        yield new Directory.Entry(
            state.id(), Subject.CONTENTION, state.timelineId(), !state.settled());
      }
    };
  }

  private static TimelineState timeline(List<Happening> past, Edit edit) {
    return timeline(requireFirst(TimelineOpened.class, past, edit));
  }

  private static SourceState source(List<Happening> past, Edit edit) {
    return source(requireFirst(SourceRegistered.class, past, edit));
  }

  private static FactState fact(List<Happening> past, Edit edit) {
    return fact(requireFirst(FactReported.class, past, edit));
  }

  private static ContentionState contention(List<Happening> past, Edit edit) {
    return contention(requireFirst(ContentionOpened.class, past, edit));
  }

  private static List<Happening> requireFirst(
      Class<? extends Happening> first, List<Happening> past, Edit edit) {
    if (past.isEmpty() || !first.isInstance(past.getFirst())) {
      throw new Refused(new Refusal.Unknown(edit.subject(), edit.subjectId().toString()));
    }
    return past;
  }

  private static TimelineState timeline(List<Happening> past) {
    TimelineState state = TimelineState.of((TimelineOpened) past.getFirst());
    for (Happening event : past.subList(1, past.size())) {
      state = state.with((TimelineEvent) event);
    }
    return state;
  }

  private static SourceState source(List<Happening> past) {
    SourceState state = SourceState.of((SourceRegistered) past.getFirst());
    for (Happening event : past.subList(1, past.size())) {
      state = state.with((SourceEvent) event);
    }
    return state;
  }

  private static FactState fact(List<Happening> past) {
    FactState state = FactState.of((FactReported) past.getFirst());
    for (Happening event : past.subList(1, past.size())) {
      state = state.with((FactEvent) event);
    }
    return state;
  }

  private static ContentionState contention(List<Happening> past) {
    ContentionState state = ContentionState.of((ContentionOpened) past.getFirst());
    for (Happening event : past.subList(1, past.size())) {
      state = state.with((ContentionEvent) event);
    }
    return state;
  }

  /// The event that an edit becomes wherever it is taken. It says what the edit says, without the
  /// version.
  static Happening intended(Edit edit) {
    return switch (edit) {
      case TimelineEdit.OpenTimeline e ->
          new TimelineOpened(e.timelineId(), e.slug(), e.title(), e.scope());
      case TimelineEdit.DescribeTimeline e ->
          new TimelineEvent.TimelineDescribed(e.timelineId(), e.title(), e.scope(), e.note());
      case TimelineEdit.CloseTimeline e ->
          new TimelineEvent.TimelineClosed(e.timelineId(), e.note());
      case TimelineEdit.ReopenTimeline e ->
          new TimelineEvent.TimelineReopened(e.timelineId(), e.note());
      case SourceEdit.RegisterSource e -> new SourceRegistered(e.sourceId(), e.publication());
      case SourceEdit.CorrectSourceDescription e ->
          new SourceEvent.SourceDescriptionCorrected(
              e.sourceId(), e.nature(), e.from(), e.to(), e.note());
      case SourceEdit.WithdrawSource e -> new SourceEvent.SourceWithdrawn(e.sourceId(), e.note());
      case SourceEdit.ReinstateSource e -> new SourceEvent.SourceReinstated(e.sourceId(), e.note());
      case FactEdit e -> intended(e);
      case ContentionEdit e -> intended(e);
    };
  }

  private static FactEvent intended(FactEdit edit) {
    return switch (edit) {
      case FactEdit.ReportFact e ->
          new FactReported(e.factId(), e.timelineId(), e.claim(), e.evidence());
      case FactEdit.CorrectFact e ->
          new FactEvent.FactCorrected(e.factId(), e.nature(), e.changes(), e.note(), e.evidence());
      case FactEdit.AddEvidence e -> new FactEvent.EvidenceAdded(e.factId(), e.evidence());
      case FactEdit.WithdrawEvidence e ->
          new FactEvent.EvidenceWithdrawn(e.factId(), e.evidenceId(), e.note());
      case FactEdit.ConfirmFact e ->
          new FactEvent.FactConfirmed(e.factId(), e.party(), e.note(), e.evidence());
      case FactEdit.DenyFact e ->
          new FactEvent.FactDenied(e.factId(), e.party(), e.note(), e.evidence());
      case FactEdit.OvertakeFact e ->
          new FactEvent.FactOvertaken(e.factId(), e.overtakenBy(), e.note());
      case FactEdit.RetractFact e ->
          new FactEvent.FactRetracted(e.factId(), e.nature(), e.note(), e.replacedBy());
      case FactEdit.ReinstateFact e -> new FactEvent.FactReinstated(e.factId(), e.note());
    };
  }

  private static ContentionEvent intended(ContentionEdit edit) {
    return switch (edit) {
      case ContentionEdit.OpenContention e ->
          new ContentionOpened(
              e.contentionId(),
              e.timelineId(),
              e.question(),
              e.dimension(),
              e.accounts(),
              said(e.wouldSettle()));
      case ContentionEdit.AddAccount e ->
          new ContentionEvent.AccountAdded(e.contentionId(), e.account());
      case ContentionEdit.RemoveAccount e ->
          new ContentionEvent.AccountRemoved(e.contentionId(), e.factId(), e.note());
      case ContentionEdit.SettleContention e ->
          new ContentionEvent.ContentionSettled(e.contentionId(), e.outcome(), e.reason());
      case ContentionEdit.ReopenContention e ->
          new ContentionEvent.ContentionReopened(e.contentionId(), e.note());
    };
  }

  private static @Nullable String said(@Nullable String text) {
    return text == null || Text.blank(text) ? null : text;
  }
}
