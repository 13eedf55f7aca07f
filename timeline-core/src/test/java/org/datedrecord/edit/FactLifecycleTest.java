package org.datedrecord.edit;

import static org.datedrecord.edit.Chapters.OVERTAKEN;
import static org.datedrecord.edit.Chapters.REPORTED;
import static org.datedrecord.edit.Chapters.RETRACTED;
import static org.datedrecord.model.Refusing.leftOut;
import static org.datedrecord.model.Story.CLOSURE;
import static org.datedrecord.model.Story.CLOSURE_CLAIM;
import static org.datedrecord.model.Story.COURIER;
import static org.datedrecord.model.Story.COURIER_ON_CLOSURE;
import static org.datedrecord.model.Story.CRACKS;
import static org.datedrecord.model.Story.FERRY_FARES;
import static org.datedrecord.model.Story.NOBODY;
import static org.datedrecord.model.Story.NOTE;
import static org.datedrecord.model.Story.REOPENING;
import static org.datedrecord.model.Story.RUMOUR;
import static org.datedrecord.model.Story.TOWN;
import static org.datedrecord.model.Story.noticeOnClosure;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.datedrecord.edit.FactEdit.AddEvidence;
import org.datedrecord.edit.FactEdit.ConfirmFact;
import org.datedrecord.edit.FactEdit.CorrectFact;
import org.datedrecord.edit.FactEdit.DenyFact;
import org.datedrecord.edit.FactEdit.OvertakeFact;
import org.datedrecord.edit.FactEdit.ReinstateFact;
import org.datedrecord.edit.FactEdit.RetractFact;
import org.datedrecord.edit.FactEdit.WithdrawEvidence;
import org.datedrecord.event.FactEvent.FactReinstated;
import org.datedrecord.event.FactEvent.FactRetracted;
import org.datedrecord.model.Change;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactLifecycleTest {

  private final Bench<Fact> nothing = Bench.of(Fact.class);
  private final Bench<Fact> reported = nothing.after(REPORTED);
  private final Bench<Fact> retracted = nothing.after(REPORTED, RETRACTED);

  @Test
  void isOvertaken() {
    reported.takes(new OvertakeFact(CLOSURE, 1, REOPENING, NOTE), OVERTAKEN);
  }

  @Test
  void isOvertakenOnce() {
    nothing
        .after(REPORTED, OVERTAKEN)
        .refuses(
            new OvertakeFact(CLOSURE, 2, CRACKS, NOTE), new Refusal.FactAlreadyOvertaken(CLOSURE));
  }

  @Test
  void isRetracted() {
    reported.takes(new RetractFact(CLOSURE, 1, Nature.OUR_ERROR, NOTE, REOPENING), RETRACTED);
    reported.takes(
        new RetractFact(CLOSURE, 1, Nature.SOURCE_ERROR, NOTE, null),
        new FactRetracted(CLOSURE, Nature.SOURCE_ERROR, NOTE, null));
  }

  @Test
  void isRetractedAfterItWasOvertaken() {
    nothing
        .after(REPORTED, OVERTAKEN)
        .takes(new RetractFact(CLOSURE, 2, Nature.OUR_ERROR, NOTE, REOPENING), RETRACTED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TYPO")
  void isRetractedForAnyReasonButATypo(Nature nature) {
    reported.takes(
        new RetractFact(CLOSURE, 1, nature, NOTE, null),
        new FactRetracted(CLOSURE, nature, NOTE, null));
  }

  @Test
  void refusesToBeRetractedForATypo() {
    reported.refuses(
        new RetractFact(CLOSURE, 1, Nature.TYPO, NOTE, null),
        new Refusal.Malformed("nature", "cannot be \"typo\": a typo is corrected, not retracted"));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void refusesASuccessorThatIsUnfit(UUID successor, Refusal refusal) {
    reported.refuses(new OvertakeFact(CLOSURE, 1, successor, NOTE), refusal);
    reported.refuses(new RetractFact(CLOSURE, 1, Nature.OUR_ERROR, NOTE, successor), refusal);
  }

  static Stream<Object[]> unfit() {
    return Stream.of(
        new Object[] {CLOSURE, new Refusal.Itself(CLOSURE)},
        new Object[] {NOBODY, new Refusal.Unknown(Subject.FACT, NOBODY.toString())},
        new Object[] {COURIER, new Refusal.Unknown(Subject.FACT, COURIER.toString())},
        new Object[] {RUMOUR, new Refusal.FactRetracted(RUMOUR)},
        new Object[] {FERRY_FARES, new Refusal.OtherTimeline(FERRY_FARES)});
  }

  @Test
  void isReinstated() {
    retracted.takes(new ReinstateFact(CLOSURE, 2, NOTE), new FactReinstated(CLOSURE, NOTE));
  }

  @Test
  void refusesToBeReinstatedUnlessRetracted() {
    reported.refuses(new ReinstateFact(CLOSURE, 1, NOTE), new Refusal.FactNotRetracted(CLOSURE));
  }

  @Test
  void takesEditsAgainAfterItWasReinstated() {
    nothing
        .after(REPORTED, RETRACTED, new FactReinstated(CLOSURE, NOTE))
        .takes(new OvertakeFact(CLOSURE, 3, REOPENING, NOTE), OVERTAKEN);
  }

  @ParameterizedTest
  @MethodSource("editsOfVersion2")
  void takesNothingButReinstatingWhenRetracted(FactEdit edit) {
    retracted.refuses(edit, new Refusal.FactRetracted(CLOSURE));
  }

  /// The version comes first: these edits would be refused for another reason too.
  @ParameterizedTest
  @MethodSource("editsOfVersion2")
  void refusesEveryEditAgainstAnotherVersion(FactEdit edit) {
    nothing
        .after(REPORTED, OVERTAKEN, RETRACTED)
        .refuses(edit, new Refusal.Stale(Subject.FACT, CLOSURE, 2, 3));
    reported.refuses(edit, new Refusal.Stale(Subject.FACT, CLOSURE, 2, 1));
  }

  static Stream<FactEdit> editsOfVersion2() {
    Change title = new Change.Title(CLOSURE_CLAIM.title(), "Another title");
    return Stream.of(
        new CorrectFact(CLOSURE, 2, Nature.TYPO, List.of(title), NOTE, null),
        new AddEvidence(CLOSURE, 2, noticeOnClosure()),
        new WithdrawEvidence(CLOSURE, 2, COURIER_ON_CLOSURE, NOTE),
        new ConfirmFact(CLOSURE, 2, TOWN, NOTE, null),
        new DenyFact(CLOSURE, 2, TOWN, NOTE, null),
        new OvertakeFact(CLOSURE, 2, REOPENING, NOTE),
        new RetractFact(CLOSURE, 2, Nature.OUR_ERROR, NOTE, null));
  }

  @Test
  void refusesToBeReinstatedAgainstAnotherVersion() {
    reported.refuses(
        new ReinstateFact(CLOSURE, 7, NOTE), new Refusal.Stale(Subject.FACT, CLOSURE, 7, 1));
  }

  @Test
  void namesWhatWasLeftOut() {
    reported.refuses(
        new OvertakeFact(CLOSURE, 1, leftOut(), NOTE), new Refusal.Missing("overtakenBy"));
    reported.refuses(new OvertakeFact(CLOSURE, 1, REOPENING, " "), new Refusal.Missing("note"));
    reported.refuses(
        new RetractFact(CLOSURE, 1, leftOut(), NOTE, null), new Refusal.Missing("nature"));
    reported.refuses(
        new RetractFact(CLOSURE, 1, Nature.OUR_ERROR, leftOut(), null),
        new Refusal.Missing("note"));
    retracted.refuses(new ReinstateFact(CLOSURE, 2, leftOut()), new Refusal.Missing("note"));
  }
}
