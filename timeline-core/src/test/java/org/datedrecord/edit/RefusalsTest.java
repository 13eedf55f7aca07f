package org.datedrecord.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datedrecord.edit.Chapters.CONFIRMED;
import static org.datedrecord.edit.Chapters.CONTENTION_OPENED;
import static org.datedrecord.edit.Chapters.CONTENTION_SETTLED;
import static org.datedrecord.edit.Chapters.OVERTAKEN;
import static org.datedrecord.edit.Chapters.REPORTED;
import static org.datedrecord.edit.Chapters.RETRACTED;
import static org.datedrecord.edit.Chapters.SOURCE_REGISTERED;
import static org.datedrecord.edit.Chapters.TIMELINE_OPENED;
import static org.datedrecord.model.Refusing.refusal;
import static org.datedrecord.model.Story.BRIDGE;
import static org.datedrecord.model.Story.CAUSE;
import static org.datedrecord.model.Story.CLOSURE;
import static org.datedrecord.model.Story.CLOSURE_ACCOUNT;
import static org.datedrecord.model.Story.CLOSURE_CLAIM;
import static org.datedrecord.model.Story.COURIER;
import static org.datedrecord.model.Story.COURIER_ARTICLE;
import static org.datedrecord.model.Story.COURIER_ON_CLOSURE;
import static org.datedrecord.model.Story.CRACKS;
import static org.datedrecord.model.Story.CRACKS_ACCOUNT;
import static org.datedrecord.model.Story.FERRY_FARES;
import static org.datedrecord.model.Story.NOBODY;
import static org.datedrecord.model.Story.NOTE;
import static org.datedrecord.model.Story.OLD_HARBOUR;
import static org.datedrecord.model.Story.PULLED_POST;
import static org.datedrecord.model.Story.REOPENING;
import static org.datedrecord.model.Story.SAID_BY_SPEAKER;
import static org.datedrecord.model.Story.SAID_BY_TOWN;
import static org.datedrecord.model.Story.TOWN;
import static org.datedrecord.model.Story.courierOnClosure;
import static org.datedrecord.model.Story.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.datedrecord.edit.ContentionEdit.AddAccount;
import org.datedrecord.edit.ContentionEdit.RemoveAccount;
import org.datedrecord.edit.ContentionEdit.ReopenContention;
import org.datedrecord.edit.FactEdit.AddEvidence;
import org.datedrecord.edit.FactEdit.ConfirmFact;
import org.datedrecord.edit.FactEdit.CorrectFact;
import org.datedrecord.edit.FactEdit.DenyFact;
import org.datedrecord.edit.FactEdit.OvertakeFact;
import org.datedrecord.edit.FactEdit.ReinstateFact;
import org.datedrecord.edit.FactEdit.ReportFact;
import org.datedrecord.edit.FactEdit.RetractFact;
import org.datedrecord.edit.FactEdit.WithdrawEvidence;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.SourceEdit.ReinstateSource;
import org.datedrecord.edit.TimelineEdit.CloseTimeline;
import org.datedrecord.edit.TimelineEdit.ReopenTimeline;
import org.datedrecord.model.Change;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every refusal that the aggregates know, provoked once. A new one must be added here.
class RefusalsTest {

  /// These come from the door in front of the aggregates.
  private static final List<Class<?>> NOT_OURS =
      List.of(Refusal.KeyReused.class, Refusal.StillRunning.class);

  private static final Directory DIRECTORY = FakeDirectory.ofStory();
  private static final TimelineState TIMELINE = TimelineState.of(TIMELINE_OPENED);
  private static final SourceState SOURCE = SourceState.of(SOURCE_REGISTERED);
  private static final FactState FACT = FactState.of(REPORTED);
  private static final ContentionState CONTENTION = ContentionState.of(CONTENTION_OPENED);

  record Attempt(Class<? extends Refusal> refusal, ThrowingCallable edit) {
    @Override
    public String toString() {
      return refusal.getSimpleName();
    }
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void saysInASentenceWhyItIsRefused(Attempt attempt) {
    Refusal refusal = refusal(attempt.edit());
    assertThat(refusal).isInstanceOf(attempt.refusal());
    assertThat(refusal.message()).matches("[A-Z\"].*\\.").doesNotContain("null");
  }

  @Test
  void knowsAnAttemptForEveryRefusal() {
    List<Class<?>> provoked = new ArrayList<>(NOT_OURS);
    attempts().map(Attempt::refusal).forEach(provoked::add);
    assertThat(provoked).containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
  }

  static Stream<Attempt> attempts() {
    return Stream.of(ofAny(), ofTimelinesAndSources(), ofFacts(), ofEvidence(), ofContentions())
        .flatMap(attempts -> attempts);
  }

  private static Stream<Attempt> ofAny() {
    return Stream.of(
        new Attempt(
            Refusal.Unknown.class,
            () -> FACT.overtake(new OvertakeFact(CLOSURE, 1, NOBODY, NOTE), DIRECTORY)),
        new Attempt(
            Refusal.Taken.class,
            () -> SourceState.register(new RegisterSource(COURIER, COURIER_ARTICLE), DIRECTORY)),
        new Attempt(Refusal.Stale.class, () -> TIMELINE.close(new CloseTimeline(BRIDGE, 5, NOTE))),
        new Attempt(Refusal.Missing.class, () -> TIMELINE.close(new CloseTimeline(BRIDGE, 1, " "))),
        new Attempt(
            Refusal.TooLong.class,
            () -> TIMELINE.close(new CloseTimeline(BRIDGE, 1, "n".repeat(1_001)))),
        new Attempt(
            Refusal.Malformed.class,
            () -> TIMELINE.close(new CloseTimeline(BRIDGE, 1, "a\u0000"))));
  }

  private static Stream<Attempt> ofTimelinesAndSources() {
    return Stream.of(
        new Attempt(
            Refusal.TimelineClosed.class,
            () ->
                FactState.report(
                    new ReportFact(NOBODY, OLD_HARBOUR, CLOSURE_CLAIM, List.of()), DIRECTORY)),
        new Attempt(
            Refusal.TimelineNotClosed.class,
            () -> TIMELINE.reopen(new ReopenTimeline(BRIDGE, 1, NOTE))),
        new Attempt(
            Refusal.SourceNotWithdrawn.class,
            () -> SOURCE.reinstate(new ReinstateSource(COURIER, 1, NOTE))));
  }

  private static Stream<Attempt> ofFacts() {
    return Stream.of(
        new Attempt(
            Refusal.FactRetracted.class,
            () -> FACT.with(RETRACTED).deny(new DenyFact(CLOSURE, 2, TOWN, NOTE, null), DIRECTORY)),
        new Attempt(
            Refusal.FactNotRetracted.class,
            () -> FACT.reinstate(new ReinstateFact(CLOSURE, 1, NOTE))),
        new Attempt(
            Refusal.FactAlreadyOvertaken.class,
            () ->
                FACT.with(OVERTAKEN)
                    .overtake(new OvertakeFact(CLOSURE, 2, REOPENING, NOTE), DIRECTORY)),
        new Attempt(
            Refusal.AlreadyStands.class,
            () ->
                FACT.with(CONFIRMED)
                    .confirm(new ConfirmFact(CLOSURE, 2, TOWN, NOTE, null), DIRECTORY)),
        new Attempt(
            Refusal.NotItsSubject.class,
            () -> FACT.deny(new DenyFact(CLOSURE, 1, "Somebody", NOTE, null), DIRECTORY)),
        new Attempt(
            Refusal.OtherTimeline.class,
            () -> FACT.overtake(new OvertakeFact(CLOSURE, 1, FERRY_FARES, NOTE), DIRECTORY)),
        new Attempt(
            Refusal.Itself.class,
            () ->
                FACT.retract(
                    new RetractFact(CLOSURE, 1, Nature.OUR_ERROR, NOTE, CLOSURE), DIRECTORY)),
        new Attempt(
            Refusal.FromDiffers.class, () -> correct(new Change.Title("Another", "A third"))),
        new Attempt(
            Refusal.NothingChanges.class, () -> correct(new Change.By(SAID_BY_TOWN, SAID_BY_TOWN))),
        new Attempt(
            Refusal.ChangedTwice.class,
            () ->
                correct(
                    new Change.By(SAID_BY_TOWN, SAID_BY_SPEAKER),
                    new Change.By(SAID_BY_TOWN, SAID_BY_SPEAKER))));
  }

  private static Stream<Attempt> ofEvidence() {
    return Stream.of(
        new Attempt(
            Refusal.NoEvidence.class,
            () ->
                FactState.report(
                    new ReportFact(NOBODY, BRIDGE, CLOSURE_CLAIM, List.of()), DIRECTORY)),
        new Attempt(
            Refusal.LastEvidence.class,
            () -> FACT.withdraw(new WithdrawEvidence(CLOSURE, 1, COURIER_ON_CLOSURE, NOTE))),
        new Attempt(
            Refusal.UnknownEvidence.class,
            () -> FACT.withdraw(new WithdrawEvidence(CLOSURE, 1, NOBODY, NOTE))),
        new Attempt(Refusal.SameEvidence.class, () -> add(courierOnClosure())),
        new Attempt(
            Refusal.SameQuote.class,
            () -> add(evidence(NOBODY, COURIER, courierOnClosure().quote().exact()))),
        new Attempt(
            Refusal.SourceWithdrawn.class, () -> add(evidence(NOBODY, PULLED_POST, "closed"))));
  }

  private static Stream<Attempt> ofContentions() {
    return Stream.of(
        new Attempt(
            Refusal.TooFewAccounts.class,
            () -> CONTENTION.remove(new RemoveAccount(CAUSE, 1, CRACKS, NOTE))),
        new Attempt(
            Refusal.SameAccount.class,
            () -> CONTENTION.add(new AddAccount(CAUSE, 1, CRACKS_ACCOUNT), DIRECTORY)),
        new Attempt(
            Refusal.UnknownAccount.class,
            () -> CONTENTION.remove(new RemoveAccount(CAUSE, 1, CLOSURE, NOTE))),
        new Attempt(
            Refusal.ContentionSettled.class,
            () ->
                CONTENTION
                    .with(CONTENTION_SETTLED)
                    .add(new AddAccount(CAUSE, 2, CLOSURE_ACCOUNT), DIRECTORY)),
        new Attempt(
            Refusal.ContentionNotSettled.class,
            () -> CONTENTION.reopen(new ReopenContention(CAUSE, 1, NOTE))));
  }

  private static void correct(Change... changes) {
    FACT.correct(
        new CorrectFact(CLOSURE, 1, Nature.OUR_ERROR, List.of(changes), NOTE, null), DIRECTORY);
  }

  private static void add(Evidence evidence) {
    FACT.add(new AddEvidence(CLOSURE, 1, evidence), DIRECTORY);
  }
}
