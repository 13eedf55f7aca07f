package org.datedrecord.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.datedrecord.edit.FactEdit.AddEvidence;
import org.datedrecord.edit.FactEdit.ConfirmFact;
import org.datedrecord.edit.FactEdit.CorrectFact;
import org.datedrecord.edit.FactEdit.DenyFact;
import org.datedrecord.edit.FactEdit.OvertakeFact;
import org.datedrecord.edit.FactEdit.ReinstateFact;
import org.datedrecord.edit.FactEdit.ReportFact;
import org.datedrecord.edit.FactEdit.RetractFact;
import org.datedrecord.edit.FactEdit.WithdrawEvidence;
import org.datedrecord.event.FactEvent;
import org.datedrecord.event.FactEvent.EvidenceAdded;
import org.datedrecord.event.FactEvent.EvidenceWithdrawn;
import org.datedrecord.event.FactEvent.FactConfirmed;
import org.datedrecord.event.FactEvent.FactCorrected;
import org.datedrecord.event.FactEvent.FactDenied;
import org.datedrecord.event.FactEvent.FactOvertaken;
import org.datedrecord.event.FactEvent.FactReinstated;
import org.datedrecord.event.FactEvent.FactReported;
import org.datedrecord.event.FactEvent.FactRetracted;
import org.datedrecord.model.Change;
import org.datedrecord.model.Claim;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Given;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Standing;
import org.datedrecord.model.Subject;
import org.datedrecord.model.Text;
import org.jspecify.annotations.Nullable;

/// A fact as its events have made it, and what they allow next. It decides and changes nothing: an
/// edit becomes an event here, or is refused, and [#with] gives the fact after an event.
record FactState(
    UUID id,
    UUID timelineId,
    long version,
    Claim claim,
    Citations citations,
    Standing standing,
    Lifecycle lifecycle,
    boolean overtaken) {

  static FactReported report(ReportFact edit, Directory directory) {
    UUID id = Rules.newId("factId", edit.factId(), directory);
    UUID timelineId = Rules.openTimeline(edit.timelineId(), directory);
    Claim claim = Given.value("claim", edit.claim());
    Citations citations = Citations.NONE;
    for (Evidence evidence : Given.list("evidence", edit.evidence())) {
      citations = citations.with(citations.admitted(evidence, directory));
    }
    if (citations.present().stream().noneMatch(Evidence::supports)) {
      throw new Refused(new Refusal.NoEvidence());
    }
    return new FactReported(id, timelineId, claim, citations.present());
  }

  FactCorrected correct(CorrectFact edit, Directory directory) {
    requireActive(edit.version());
    Nature nature = Given.value("nature", edit.nature());
    List<Change> changes = Given.list("changes", edit.changes());
    if (changes.isEmpty()) {
      throw new Refused(new Refusal.Missing("changes"));
    }
    Set<String> fields = new HashSet<>();
    for (Change change : changes) {
      if (!fields.add(change.field())) {
        throw new Refused(new Refusal.ChangedTwice(change.field()));
      }
      requireChange(change);
    }
    String note = Rules.note(edit.note());
    return new FactCorrected(id, nature, changes, note, reason(edit.evidence(), directory));
  }

  EvidenceAdded add(AddEvidence edit, Directory directory) {
    requireActive(edit.version());
    return new EvidenceAdded(id, citations.admitted(edit.evidence(), directory));
  }

  EvidenceWithdrawn withdraw(WithdrawEvidence edit) {
    requireActive(edit.version());
    UUID evidenceId = citations.dispensable(id, edit.evidenceId());
    return new EvidenceWithdrawn(id, evidenceId, Rules.note(edit.note()));
  }

  FactConfirmed confirm(ConfirmFact edit, Directory directory) {
    requireActive(edit.version());
    String party = subject(edit.party(), Standing.CONFIRMED);
    String note = Rules.note(edit.note());
    return new FactConfirmed(id, party, note, reason(edit.evidence(), directory));
  }

  FactDenied deny(DenyFact edit, Directory directory) {
    requireActive(edit.version());
    String party = subject(edit.party(), Standing.DENIED);
    String note = Rules.note(edit.note());
    return new FactDenied(id, party, note, reason(edit.evidence(), directory));
  }

  FactOvertaken overtake(OvertakeFact edit, Directory directory) {
    requireActive(edit.version());
    if (overtaken) {
      throw new Refused(new Refusal.FactAlreadyOvertaken(id));
    }
    UUID successor = successor("overtakenBy", edit.overtakenBy(), directory);
    return new FactOvertaken(id, successor, Rules.note(edit.note()));
  }

  FactRetracted retract(RetractFact edit, Directory directory) {
    requireActive(edit.version());
    Nature nature = Given.value("nature", edit.nature());
    if (nature == Nature.TYPO) {
      throw new Refused(
          new Refusal.Malformed(
              "nature", "cannot be \"typo\": a typo is corrected, not retracted"));
    }
    String note = Rules.note(edit.note());
    UUID replacedBy =
        edit.replacedBy() == null ? null : successor("replacedBy", edit.replacedBy(), directory);
    return new FactRetracted(id, nature, note, replacedBy);
  }

  FactReinstated reinstate(ReinstateFact edit) {
    Rules.version(Subject.FACT, id, edit.version(), version);
    if (lifecycle != Lifecycle.RETRACTED) {
      throw new Refused(new Refusal.FactNotRetracted(id));
    }
    return new FactReinstated(id, Rules.note(edit.note()));
  }

  static FactState of(FactReported event) {
    return new FactState(
        event.factId(),
        event.timelineId(),
        1,
        event.claim(),
        new Citations(event.evidence(), Set.of()),
        Standing.REPORTED,
        Lifecycle.ACTIVE,
        false);
  }

  FactState with(FactEvent event) {
    return switch (event) {
      case FactReported e -> of(e);
      case FactCorrected e -> next(corrected(e.changes()), citations.with(e.evidence()), standing);
      case EvidenceAdded e -> next(claim, citations.with(e.evidence()), standing);
      case EvidenceWithdrawn e -> next(claim, citations.without(e.evidenceId()), standing);
      case FactConfirmed e -> next(claim, citations.with(e.evidence()), Standing.CONFIRMED);
      case FactDenied e -> next(claim, citations.with(e.evidence()), Standing.DENIED);
      case FactOvertaken e -> next(lifecycle, true);
      case FactRetracted e -> next(Lifecycle.RETRACTED, overtaken);
      case FactReinstated e -> next(Lifecycle.ACTIVE, overtaken);
    };
  }

  private Claim corrected(List<Change> changes) {
    Claim corrected = claim;
    for (Change change : changes) {
      corrected = corrected.with(change);
    }
    return corrected;
  }

  private FactState next(Claim claim, Citations citations, Standing standing) {
    return new FactState(
        id, timelineId, version + 1, claim, citations, standing, lifecycle, overtaken);
  }

  private FactState next(Lifecycle lifecycle, boolean overtaken) {
    return new FactState(
        id, timelineId, version + 1, claim, citations, standing, lifecycle, overtaken);
  }

  private void requireActive(long expected) {
    Rules.version(Subject.FACT, id, expected, version);
    if (lifecycle == Lifecycle.RETRACTED) {
      throw new Refused(new Refusal.FactRetracted(id));
    }
  }

  private void requireChange(Change change) {
    if (!change.from().equals(claim.presentValue(change))) {
      throw new Refused(new Refusal.FromDiffers(change.field()));
    }
    if (!change.changes()) {
      throw new Refused(new Refusal.NothingChanges(change.field()));
    }
  }

  /// The evidence that came with an edit, where it came with one.
  private @Nullable Evidence reason(@Nullable Evidence evidence, Directory directory) {
    return evidence == null ? null : citations.admitted(evidence, directory);
  }

  /// The party that says a fact is so, or is not: one of its actors, and nothing said twice.
  private String subject(@Nullable String given, Standing said) {
    String party = Text.required("party", given, Text.NAME);
    if (claim.actors().stream().noneMatch(actor -> actor.name().equals(party))) {
      throw new Refused(new Refusal.NotItsSubject(party));
    }
    if (standing == said) {
      throw new Refused(new Refusal.AlreadyStands(id, said));
    }
    return party;
  }

  private UUID successor(String field, @Nullable UUID fact, Directory directory) {
    if (id.equals(fact)) {
      throw new Refused(new Refusal.Itself(id));
    }
    return Rules.activeFact(field, fact, timelineId, directory);
  }
}
