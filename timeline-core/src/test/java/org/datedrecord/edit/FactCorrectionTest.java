package org.datedrecord.edit;

import static org.datedrecord.edit.Chapters.REPORTED;
import static org.datedrecord.model.Refusing.leftOut;
import static org.datedrecord.model.Story.CLOSURE;
import static org.datedrecord.model.Story.CLOSURE_CLAIM;
import static org.datedrecord.model.Story.NOTE;
import static org.datedrecord.model.Story.OLD_HARBOUR;
import static org.datedrecord.model.Story.SAID_BY_SPEAKER;
import static org.datedrecord.model.Story.SAID_BY_TOWN;
import static org.datedrecord.model.Story.THE_TOWN;
import static org.datedrecord.model.Story.THIRD_OF_JULY;
import static org.datedrecord.model.Story.noticeOnClosure;

import java.util.Arrays;
import java.util.List;
import org.datedrecord.edit.FactEdit.AddEvidence;
import org.datedrecord.edit.FactEdit.CorrectFact;
import org.datedrecord.event.FactEvent.FactCorrected;
import org.datedrecord.event.FactEvent.FactReported;
import org.datedrecord.model.Change;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactCorrectionTest {

  private static final Change TITLE =
      new Change.Title(CLOSURE_CLAIM.title(), "Town closes the mill bridge to lorries");
  private static final Change DATE = new Change.Date(THIRD_OF_JULY, When.stated("2026-07-04"));

  private final Bench<Fact> reported = Bench.of(Fact.class).after(REPORTED);

  @Test
  void correctsAField() {
    reported.takes(correction(TITLE), corrected(TITLE));
  }

  @Test
  void correctsAFactOfAClosedTimeline() {
    Bench.of(Fact.class)
        .after(new FactReported(CLOSURE, OLD_HARBOUR, CLOSURE_CLAIM, REPORTED.evidence()))
        .takes(correction(TITLE), corrected(TITLE));
  }

  @Test
  void correctsEveryFieldAtOnce() {
    Change[] all = {
      TITLE,
      DATE,
      new Change.Statement(CLOSURE_CLAIM.statement(), "The town closed the bridge to lorries."),
      new Change.Actors(CLOSURE_CLAIM.actors(), List.of(THE_TOWN)),
      new Change.By(SAID_BY_TOWN, SAID_BY_SPEAKER)
    };
    reported.takes(correction(all), corrected(all));
  }

  @ParameterizedTest
  @EnumSource
  void isOfAnyNature(Nature nature) {
    reported.takes(
        new CorrectFact(CLOSURE, 1, nature, List.of(TITLE), NOTE, null),
        new FactCorrected(CLOSURE, nature, List.of(TITLE), NOTE, null));
  }

  @Test
  void carriesTheEvidenceForIt() {
    reported.takes(
        new CorrectFact(CLOSURE, 1, Nature.OUR_ERROR, List.of(DATE), NOTE, noticeOnClosure()),
        new FactCorrected(CLOSURE, Nature.OUR_ERROR, List.of(DATE), NOTE, noticeOnClosure()));
  }

  @Test
  void countsItsEvidenceAmongTheFacts() {
    FactCorrected with =
        new FactCorrected(CLOSURE, Nature.OUR_ERROR, List.of(DATE), NOTE, noticeOnClosure());
    Bench.of(Fact.class)
        .after(REPORTED, with)
        .refuses(
            new AddEvidence(CLOSURE, 2, noticeOnClosure()),
            new Refusal.SameEvidence(noticeOnClosure().id()));
  }

  @Test
  void startsFromWhatTheRecordSaysNow() {
    reported.refuses(
        correction(new Change.Title("Another title", "A third")), new Refusal.FromDiffers("title"));
    Bench.of(Fact.class)
        .after(REPORTED, corrected(DATE))
        .refuses(
            new CorrectFact(CLOSURE, 2, Nature.OUR_ERROR, List.of(DATE), NOTE, null),
            new Refusal.FromDiffers("when"));
  }

  @Test
  void changesSomething() {
    reported.refuses(
        correction(new Change.By(SAID_BY_TOWN, SAID_BY_TOWN)),
        new Refusal.NothingChanges("attribution"));
    reported.refuses(
        correction(TITLE, new Change.Date(THIRD_OF_JULY, THIRD_OF_JULY)),
        new Refusal.NothingChanges("when"));
  }

  @Test
  void changesAFieldOnce() {
    reported.refuses(
        correction(TITLE, DATE, new Change.Title(CLOSURE_CLAIM.title(), "A third")),
        new Refusal.ChangedTwice("title"));
  }

  @Test
  void namesWhatWasLeftOut() {
    reported.refuses(correction(), new Refusal.Missing("changes"));
    reported.refuses(
        new CorrectFact(CLOSURE, 1, Nature.TYPO, leftOut(), NOTE, null),
        new Refusal.Missing("changes"));
    reported.refuses(
        new CorrectFact(CLOSURE, 1, Nature.TYPO, Arrays.asList(TITLE, leftOut()), NOTE, null),
        new Refusal.Missing("changes"));
    reported.refuses(
        new CorrectFact(CLOSURE, 1, leftOut(), List.of(TITLE), NOTE, null),
        new Refusal.Missing("nature"));
    reported.refuses(
        new CorrectFact(CLOSURE, 1, Nature.TYPO, List.of(TITLE), "\n", null),
        new Refusal.Missing("note"));
  }

  private static CorrectFact correction(Change... changes) {
    return new CorrectFact(CLOSURE, 1, Nature.OUR_ERROR, List.of(changes), NOTE, null);
  }

  private static FactCorrected corrected(Change... changes) {
    return new FactCorrected(CLOSURE, Nature.OUR_ERROR, List.of(changes), NOTE, null);
  }
}
