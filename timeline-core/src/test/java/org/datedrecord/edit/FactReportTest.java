package org.datedrecord.edit;

import static org.datedrecord.model.Refusing.leftOut;
import static org.datedrecord.model.Story.BRIDGE;
import static org.datedrecord.model.Story.CLOSURE;
import static org.datedrecord.model.Story.CLOSURE_CLAIM;
import static org.datedrecord.model.Story.COURIER;
import static org.datedrecord.model.Story.COURIER_ON_CLOSURE;
import static org.datedrecord.model.Story.NOBODY;
import static org.datedrecord.model.Story.NOTICE;
import static org.datedrecord.model.Story.OLD_HARBOUR;
import static org.datedrecord.model.Story.PULLED_POST;
import static org.datedrecord.model.Story.courierAgainstClosure;
import static org.datedrecord.model.Story.courierOnClosure;
import static org.datedrecord.model.Story.evidence;
import static org.datedrecord.model.Story.id;
import static org.datedrecord.model.Story.noticeOnClosure;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.datedrecord.edit.FactEdit.ReportFact;
import org.datedrecord.event.FactEvent.FactReported;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Subject;
import org.junit.jupiter.api.Test;

class FactReportTest {

  private final Bench<Fact> nothing = Bench.of(Fact.class);

  @Test
  void isReported() {
    List<Evidence> all = List.of(courierOnClosure(), noticeOnClosure(), courierAgainstClosure());
    nothing.takes(report(BRIDGE, all), new FactReported(NOBODY, BRIDGE, CLOSURE_CLAIM, all));
  }

  @Test
  void refusesAnIdInUse() {
    List<Evidence> evidence = List.of(courierOnClosure());
    nothing.refuses(
        new ReportFact(CLOSURE, BRIDGE, CLOSURE_CLAIM, evidence),
        new Refusal.Taken(Subject.FACT, CLOSURE.toString()));
    nothing.refuses(
        new ReportFact(BRIDGE, BRIDGE, CLOSURE_CLAIM, evidence),
        new Refusal.Taken(Subject.TIMELINE, BRIDGE.toString()));
  }

  @Test
  void refusesATimelineThatIsUnknown() {
    nothing.refuses(
        report(id(98), List.of(courierOnClosure())),
        new Refusal.Unknown(Subject.TIMELINE, id(98).toString()));
    nothing.refuses(
        report(CLOSURE, List.of(courierOnClosure())),
        new Refusal.Unknown(Subject.TIMELINE, CLOSURE.toString()));
  }

  @Test
  void refusesATimelineThatIsClosed() {
    nothing.refuses(
        report(OLD_HARBOUR, List.of(courierOnClosure())), new Refusal.TimelineClosed(OLD_HARBOUR));
  }

  @Test
  void namesWhatWasLeftOut() {
    List<Evidence> evidence = List.of(courierOnClosure());
    nothing.refuses(
        new ReportFact(leftOut(), BRIDGE, CLOSURE_CLAIM, evidence), new Refusal.Missing("factId"));
    nothing.refuses(report(leftOut(), evidence), new Refusal.Missing("timelineId"));
    nothing.refuses(
        new ReportFact(NOBODY, BRIDGE, leftOut(), evidence), new Refusal.Missing("claim"));
    nothing.refuses(
        report(BRIDGE, Arrays.asList(courierOnClosure(), leftOut())),
        new Refusal.Missing("evidence"));
  }

  @Test
  void needsEvidenceThatSupportsIt() {
    nothing.refuses(report(BRIDGE, leftOut()), new Refusal.NoEvidence());
    nothing.refuses(report(BRIDGE, List.of()), new Refusal.NoEvidence());
    nothing.refuses(report(BRIDGE, List.of(courierAgainstClosure())), new Refusal.NoEvidence());
  }

  @Test
  void refusesASourceThatIsUnknown() {
    nothing.refuses(
        report(BRIDGE, List.of(evidence(id(41), id(98), "closed"))),
        new Refusal.Unknown(Subject.SOURCE, id(98).toString()));
    nothing.refuses(
        report(BRIDGE, List.of(evidence(id(41), CLOSURE, "closed"))),
        new Refusal.Unknown(Subject.SOURCE, CLOSURE.toString()));
  }

  @Test
  void refusesASourceThatWasWithdrawn() {
    nothing.refuses(
        report(BRIDGE, List.of(evidence(id(41), PULLED_POST, "closed"))),
        new Refusal.SourceWithdrawn(PULLED_POST));
  }

  @Test
  void refusesTheSameQuoteTwice() {
    Evidence again = evidence(id(44), COURIER, "\"closed  to lorries\nfrom Friday\"");
    nothing.refuses(
        report(BRIDGE, List.of(courierOnClosure(), again)), new Refusal.SameQuote(COURIER));
  }

  @Test
  void takesTheSameWordsFromAnotherSource() {
    List<Evidence> both =
        List.of(courierOnClosure(), evidence(id(44), NOTICE, courierOnClosure().quote().exact()));
    nothing.takes(report(BRIDGE, both), new FactReported(NOBODY, BRIDGE, CLOSURE_CLAIM, both));
  }

  @Test
  void refusesAnEvidenceIdTwice() {
    Evidence other = evidence(COURIER_ON_CLOSURE, NOTICE, "may not cross");
    nothing.refuses(
        report(BRIDGE, List.of(courierOnClosure(), other)),
        new Refusal.SameEvidence(COURIER_ON_CLOSURE));
  }

  @Test
  void takesFortyEvidencesAndRefusesOneMore() {
    List<Evidence> most = many(40);
    nothing.takes(report(BRIDGE, most), new FactReported(NOBODY, BRIDGE, CLOSURE_CLAIM, most));
    nothing.refuses(report(BRIDGE, many(41)), new Refusal.TooLong("evidence", 40, 41));
  }

  private static List<Evidence> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> evidence(id(1_000 + i), COURIER, "words " + i))
        .toList();
  }

  private static ReportFact report(UUID timeline, List<Evidence> evidence) {
    return new ReportFact(NOBODY, timeline, CLOSURE_CLAIM, evidence);
  }
}
