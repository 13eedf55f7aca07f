package org.datedrecord.api;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.FactEdit.AddEvidence;
import org.datedrecord.edit.FactEdit.ConfirmFact;
import org.datedrecord.edit.FactEdit.CorrectFact;
import org.datedrecord.edit.FactEdit.DenyFact;
import org.datedrecord.edit.FactEdit.OvertakeFact;
import org.datedrecord.edit.FactEdit.ReinstateFact;
import org.datedrecord.edit.FactEdit.RetractFact;
import org.datedrecord.edit.FactEdit.WithdrawEvidence;
import org.datedrecord.model.Change;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Given;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What editors append to a fact. Nothing is overwritten.
@RestController
@RequestMapping(path = "/api/facts/{id}", consumes = "application/json")
class FactEditController {

  @PostMapping("/corrections")
  ResponseEntity<Receipted> correct(
      @PathVariable UUID id, @RequestBody Correction body, Writing writing) throws IOException {
    return append(id, writing, version -> body.edit(id, version));
  }

  @PostMapping("/evidence")
  ResponseEntity<Receipted> addEvidence(
      @PathVariable UUID id, @RequestBody Evidence body, Writing writing) throws IOException {
    return append(id, writing, version -> new AddEvidence(id, version, body));
  }

  @PostMapping("/evidence/{evidenceId}/withdrawal")
  ResponseEntity<Receipted> withdrawEvidence(
      @PathVariable UUID id,
      @PathVariable UUID evidenceId,
      @RequestBody BodyPieces.NoteBody body,
      Writing writing)
      throws IOException {
    return append(
        id, writing, version -> new WithdrawEvidence(id, version, evidenceId, body.note()));
  }

  @PostMapping("/confirmations")
  ResponseEntity<Receipted> confirm(
      @PathVariable UUID id, @RequestBody Answer body, Writing writing) throws IOException {
    return append(id, writing, version -> body.confirmation(id, version));
  }

  @PostMapping("/denials")
  ResponseEntity<Receipted> deny(@PathVariable UUID id, @RequestBody Answer body, Writing writing)
      throws IOException {
    return append(id, writing, version -> body.denial(id, version));
  }

  @PostMapping("/overtaking")
  ResponseEntity<Receipted> overtake(
      @PathVariable UUID id, @RequestBody Overtaking body, Writing writing) throws IOException {
    return append(id, writing, version -> body.edit(id, version));
  }

  @PostMapping("/retraction")
  ResponseEntity<Receipted> retract(
      @PathVariable UUID id, @RequestBody Retraction body, Writing writing) throws IOException {
    return append(id, writing, version -> body.edit(id, version));
  }

  @PostMapping("/reinstatement")
  ResponseEntity<Receipted> reinstate(
      @PathVariable UUID id, @RequestBody BodyPieces.NoteBody body, Writing writing)
      throws IOException {
    return append(id, writing, version -> new ReinstateFact(id, version, body.note()));
  }

  private static ResponseEntity<Receipted> append(UUID id, Writing writing, LongFunction<Edit> edit)
      throws IOException {
    return writing.append(Subject.FACT, id, FactItem.self(id), edit);
  }

  /// What changes, field by field, and why.
  record Correction(Nature nature, String note, List<Change> changes, @Nullable Evidence evidence) {

    CorrectFact edit(UUID id, long version) {
      return new CorrectFact(
          id,
          version,
          Given.value("nature", nature),
          Given.list("changes", changes),
          note,
          evidence);
    }
  }

  /// What one of the fact's actors said of it.
  record Answer(String party, String note, @Nullable Evidence evidence) {

    ConfirmFact confirmation(UUID id, long version) {
      return new ConfirmFact(id, version, party, note, evidence);
    }

    DenyFact denial(UUID id, long version) {
      return new DenyFact(id, version, party, note, evidence);
    }
  }

  /// The fact by which the world moved on.
  record Overtaking(UUID overtakenBy, String note) {

    OvertakeFact edit(UUID id, long version) {
      return new OvertakeFact(id, version, Given.value("overtakenBy", overtakenBy), note);
    }
  }

  /// Why the record no longer stands by a fact.
  ///
  /// @param replacedBy the fact to read instead
  record Retraction(Nature nature, String note, @Nullable UUID replacedBy) {

    RetractFact edit(UUID id, long version) {
      return new RetractFact(id, version, Given.value("nature", nature), note, replacedBy);
    }
  }
}
