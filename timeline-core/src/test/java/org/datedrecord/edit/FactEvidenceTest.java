package org.datedrecord.edit;

import static org.datedrecord.edit.Chapters.NOTICE_ADDED;
import static org.datedrecord.edit.Chapters.NOTICE_WITHDRAWN;
import static org.datedrecord.edit.Chapters.OBJECTION_ADDED;
import static org.datedrecord.edit.Chapters.REPORTED;
import static org.datedrecord.model.Refusing.leftOut;
import static org.datedrecord.model.Story.CLOSURE;
import static org.datedrecord.model.Story.CLOSURE_CLAIM;
import static org.datedrecord.model.Story.COURIER;
import static org.datedrecord.model.Story.COURIER_AGAINST_CLOSURE;
import static org.datedrecord.model.Story.COURIER_ON_CLOSURE;
import static org.datedrecord.model.Story.NOBODY;
import static org.datedrecord.model.Story.NOTE;
import static org.datedrecord.model.Story.NOTICE;
import static org.datedrecord.model.Story.NOTICE_ON_CLOSURE;
import static org.datedrecord.model.Story.PULLED_POST;
import static org.datedrecord.model.Story.TOWN;
import static org.datedrecord.model.Story.courierAgainstClosure;
import static org.datedrecord.model.Story.courierOnClosure;
import static org.datedrecord.model.Story.evidence;
import static org.datedrecord.model.Story.id;
import static org.datedrecord.model.Story.noticeOnClosure;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.datedrecord.edit.FactEdit.AddEvidence;
import org.datedrecord.edit.FactEdit.ConfirmFact;
import org.datedrecord.edit.FactEdit.CorrectFact;
import org.datedrecord.edit.FactEdit.DenyFact;
import org.datedrecord.edit.FactEdit.WithdrawEvidence;
import org.datedrecord.event.FactEvent;
import org.datedrecord.event.FactEvent.EvidenceAdded;
import org.datedrecord.event.FactEvent.EvidenceWithdrawn;
import org.datedrecord.model.Change;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactEvidenceTest {

  private final Bench<Fact> nothing = Bench.of(Fact.class);
  private final Bench<Fact> reported = nothing.after(REPORTED);
  private final Bench<Fact> twice = nothing.after(REPORTED, NOTICE_ADDED);

  @Test
  void isAdded() {
    reported.takes(new AddEvidence(CLOSURE, 1, noticeOnClosure()), NOTICE_ADDED);
    reported.takes(new AddEvidence(CLOSURE, 1, courierAgainstClosure()), OBJECTION_ADDED);
  }

  @Test
  void refusesToAddNothing() {
    reported.refuses(new AddEvidence(CLOSURE, 1, leftOut()), new Refusal.Missing("evidence"));
  }

  /// An evidence is checked alike, whatever edit brings it.
  @ParameterizedTest
  @MethodSource("inadmissible")
  void isCheckedWithEveryEditThatBringsIt(Evidence evidence, Refusal refusal) {
    Change change = new Change.Title(CLOSURE_CLAIM.title(), "Another title");
    reported.refuses(new AddEvidence(CLOSURE, 1, evidence), refusal);
    reported.refuses(new ConfirmFact(CLOSURE, 1, TOWN, NOTE, evidence), refusal);
    reported.refuses(new DenyFact(CLOSURE, 1, TOWN, NOTE, evidence), refusal);
    reported.refuses(
        new CorrectFact(CLOSURE, 1, Nature.OUR_ERROR, List.of(change), NOTE, evidence), refusal);
  }

  static Stream<Object[]> inadmissible() {
    String words = courierOnClosure().quote().exact();
    return Stream.of(
        new Object[] {
          evidence(id(44), NOBODY, "closed"), new Refusal.Unknown(Subject.SOURCE, NOBODY.toString())
        },
        new Object[] {
          evidence(id(44), CLOSURE, "closed"),
          new Refusal.Unknown(Subject.SOURCE, CLOSURE.toString())
        },
        new Object[] {
          evidence(id(44), PULLED_POST, "closed"), new Refusal.SourceWithdrawn(PULLED_POST)
        },
        new Object[] {evidence(id(44), COURIER, words), new Refusal.SameQuote(COURIER)},
        new Object[] {
          evidence(COURIER_ON_CLOSURE, NOTICE, "closed"),
          new Refusal.SameEvidence(COURIER_ON_CLOSURE)
        });
  }

  @Test
  void isWithdrawn() {
    twice.takes(withdrawal(2, NOTICE_ON_CLOSURE), NOTICE_WITHDRAWN);
  }

  @Test
  void refusesToWithdrawTheLastEvidence() {
    reported.refuses(withdrawal(1, COURIER_ON_CLOSURE), new Refusal.LastEvidence(CLOSURE));
  }

  @Test
  void refusesToWithdrawTheLastEvidenceThatSupports() {
    nothing
        .after(REPORTED, OBJECTION_ADDED)
        .refuses(withdrawal(2, COURIER_ON_CLOSURE), new Refusal.LastEvidence(CLOSURE));
  }

  @Test
  void withdrawsWhatContradictsAtAnyTime() {
    nothing
        .after(REPORTED, OBJECTION_ADDED)
        .takes(
            withdrawal(2, COURIER_AGAINST_CLOSURE),
            new EvidenceWithdrawn(CLOSURE, COURIER_AGAINST_CLOSURE, NOTE));
  }

  @Test
  void refusesToWithdrawWhatIsNotThere() {
    twice.refuses(withdrawal(2, NOBODY), new Refusal.UnknownEvidence(NOBODY));
    twice.refuses(withdrawal(2, leftOut()), new Refusal.Missing("evidenceId"));
  }

  @Test
  void refusesToWithdrawTwice() {
    nothing
        .after(REPORTED, NOTICE_ADDED, NOTICE_WITHDRAWN)
        .refuses(withdrawal(3, NOTICE_ON_CLOSURE), new Refusal.UnknownEvidence(NOTICE_ON_CLOSURE));
  }

  @Test
  void saysWhyItIsWithdrawn() {
    twice.refuses(
        new WithdrawEvidence(CLOSURE, 2, NOTICE_ON_CLOSURE, " "), new Refusal.Missing("note"));
  }

  @Test
  void refusesTheIdOfAWithdrawnEvidence() {
    nothing
        .after(REPORTED, NOTICE_ADDED, NOTICE_WITHDRAWN)
        .refuses(
            new AddEvidence(CLOSURE, 3, evidence(NOTICE_ON_CLOSURE, NOTICE, "other words")),
            new Refusal.SameEvidence(NOTICE_ON_CLOSURE));
  }

  @Test
  void takesTheWordsOfAWithdrawnEvidenceAgain() {
    Evidence again = evidence(id(44), NOTICE, noticeOnClosure().quote().exact());
    nothing
        .after(REPORTED, NOTICE_ADDED, NOTICE_WITHDRAWN)
        .takes(new AddEvidence(CLOSURE, 3, again), new EvidenceAdded(CLOSURE, again));
  }

  @Test
  void refusesOneMoreThanItKeeps() {
    FactEvent[] history =
        Stream.concat(
                Stream.of(REPORTED),
                IntStream.range(1, 40)
                    .mapToObj(i -> Chapters.added(evidence(id(1_000 + i), COURIER, "words " + i))))
            .toArray(FactEvent[]::new);
    nothing
        .after(history)
        .refuses(
            new AddEvidence(CLOSURE, 40, noticeOnClosure()),
            new Refusal.TooLong("evidence", 40, 41));
  }

  private static WithdrawEvidence withdrawal(long version, UUID evidence) {
    return new WithdrawEvidence(CLOSURE, version, evidence, NOTE);
  }
}
