package org.datedrecord.edit;

import static org.datedrecord.edit.Chapters.CONFIRMED;
import static org.datedrecord.edit.Chapters.DENIED;
import static org.datedrecord.edit.Chapters.REPORTED;
import static org.datedrecord.model.Refusing.leftOut;
import static org.datedrecord.model.Story.BUILDER;
import static org.datedrecord.model.Story.CLOSURE;
import static org.datedrecord.model.Story.CLOSURE_CLAIM;
import static org.datedrecord.model.Story.NOTE;
import static org.datedrecord.model.Story.THE_TOWN;
import static org.datedrecord.model.Story.TOWN;
import static org.datedrecord.model.Story.courierAgainstClosure;
import static org.datedrecord.model.Story.noticeOnClosure;

import java.util.List;
import org.datedrecord.edit.FactEdit.AddEvidence;
import org.datedrecord.edit.FactEdit.ConfirmFact;
import org.datedrecord.edit.FactEdit.DenyFact;
import org.datedrecord.event.FactEvent.FactConfirmed;
import org.datedrecord.event.FactEvent.FactCorrected;
import org.datedrecord.event.FactEvent.FactDenied;
import org.datedrecord.model.Change;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Standing;
import org.junit.jupiter.api.Test;

class FactStandingTest {

  private final Bench<Fact> nothing = Bench.of(Fact.class);
  private final Bench<Fact> reported = nothing.after(REPORTED);
  private final Bench<Fact> confirmed = nothing.after(REPORTED, CONFIRMED);
  private final Bench<Fact> denied = nothing.after(REPORTED, DENIED);

  @Test
  void isConfirmedByAnActor() {
    reported.takes(new ConfirmFact(CLOSURE, 1, TOWN, NOTE, null), CONFIRMED);
  }

  @Test
  void isDeniedByAnActor() {
    reported.takes(new DenyFact(CLOSURE, 1, TOWN, NOTE, null), DENIED);
  }

  @Test
  void isConfirmedAndDeniedWithEvidence() {
    reported.takes(
        new ConfirmFact(CLOSURE, 1, BUILDER, NOTE, noticeOnClosure()),
        new FactConfirmed(CLOSURE, BUILDER, NOTE, noticeOnClosure()));
    reported.takes(
        new DenyFact(CLOSURE, 1, BUILDER, NOTE, courierAgainstClosure()),
        new FactDenied(CLOSURE, BUILDER, NOTE, courierAgainstClosure()));
  }

  @Test
  void countsThatEvidenceAmongTheFacts() {
    Refusal same = new Refusal.SameEvidence(noticeOnClosure().id());
    AddEvidence again = new AddEvidence(CLOSURE, 2, noticeOnClosure());
    nothing
        .after(REPORTED, new FactConfirmed(CLOSURE, TOWN, NOTE, noticeOnClosure()))
        .refuses(again, same);
    nothing
        .after(REPORTED, new FactDenied(CLOSURE, TOWN, NOTE, noticeOnClosure()))
        .refuses(again, same);
  }

  @Test
  void isConfirmedAfterItWasDeniedAndTheReverse() {
    denied.takes(new ConfirmFact(CLOSURE, 2, TOWN, NOTE, null), CONFIRMED);
    confirmed.takes(new DenyFact(CLOSURE, 2, TOWN, NOTE, null), DENIED);
  }

  @Test
  void refusesToBeToldTheSameTwice() {
    confirmed.refuses(
        new ConfirmFact(CLOSURE, 2, TOWN, NOTE, null),
        new Refusal.AlreadyStands(CLOSURE, Standing.CONFIRMED));
    denied.refuses(
        new DenyFact(CLOSURE, 2, BUILDER, NOTE, null),
        new Refusal.AlreadyStands(CLOSURE, Standing.DENIED));
  }

  @Test
  void refusesWhoeverIsNoneOfItsActors() {
    reported.refuses(
        new ConfirmFact(CLOSURE, 1, "Aldhaven Courier", NOTE, null),
        new Refusal.NotItsSubject("Aldhaven Courier"));
    reported.refuses(
        new DenyFact(CLOSURE, 1, "Aldhaven Courier", NOTE, null),
        new Refusal.NotItsSubject("Aldhaven Courier"));
  }

  @Test
  void knowsTheActorsAsTheyWereCorrected() {
    Change actors = new Change.Actors(CLOSURE_CLAIM.actors(), List.of(THE_TOWN));
    nothing
        .after(REPORTED, new FactCorrected(CLOSURE, Nature.OUR_ERROR, List.of(actors), NOTE, null))
        .refuses(new DenyFact(CLOSURE, 2, BUILDER, NOTE, null), new Refusal.NotItsSubject(BUILDER));
  }

  @Test
  void namesWhatWasLeftOut() {
    reported.refuses(
        new ConfirmFact(CLOSURE, 1, leftOut(), NOTE, null), new Refusal.Missing("party"));
    reported.refuses(new DenyFact(CLOSURE, 1, " ", NOTE, null), new Refusal.Missing("party"));
    reported.refuses(
        new ConfirmFact(CLOSURE, 1, TOWN, leftOut(), null), new Refusal.Missing("note"));
    reported.refuses(new DenyFact(CLOSURE, 1, TOWN, " ", null), new Refusal.Missing("note"));
  }
}
