package org.datedrecord.api;

import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.datedrecord.edit.SourceEdit.CorrectSourceDescription;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.SourceEdit.ReinstateSource;
import org.datedrecord.edit.SourceEdit.WithdrawSource;
import org.datedrecord.http.EntityTag;
import org.datedrecord.http.Takes;
import org.datedrecord.intake.WorkingCopies;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Subject;
import org.datedrecord.model.When;
import org.datedrecord.view.Reader;
import org.datedrecord.view.SourceView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Sources: articles, posts and documents that facts cite.
@RestController
@RequestMapping("/api/sources")
class SourceController {

  private static final String JSON = "application/json";

  private final Reader reader;
  private final WorkingCopies copies;

  SourceController(Reader reader, WorkingCopies copies) {
    this.reader = reader;
    this.copies = copies;
  }

  @GetMapping(path = "/{id}", produces = JSON)
  @Takes({"asOf", "minChange"})
  void source(@PathVariable UUID id, Reading reading) throws IOException {
    SourceView source =
        reader
            .source(id, reading.moment())
            .orElseThrow(() -> Appends.unknown(Subject.SOURCE, id.toString()).thrown());
    EntityTag tag = EntityTag.strong("v" + source.version() + "." + source.change());
    reading.answer(tag, source.changedAt(), linked(source));
  }

  @PostMapping(consumes = JSON)
  ResponseEntity<Receipted> register(
      @RequestBody Registration body, Writing writing, Principal editor) throws IOException {
    ResponseEntity<Receipted> registered = writing.begin(body.edit(), SourceController::self);
    String text = body.text();
    if (text == null) {
      return registered;
    }
    // After the event: a text without its source would be nobody's.
    copies.put(Objects.requireNonNull(registered.getBody()).id(), text, editor.getName());
    return registered;
  }

  @PostMapping(path = "/{id}/corrections", consumes = JSON)
  ResponseEntity<Receipted> correct(
      @PathVariable UUID id, @RequestBody DescriptionCorrection body, Writing writing)
      throws IOException {
    return writing.append(Subject.SOURCE, id, self(id), version -> body.edit(id, version));
  }

  @PostMapping(path = "/{id}/withdrawal", consumes = JSON)
  ResponseEntity<Receipted> withdraw(
      @PathVariable UUID id, @RequestBody BodyPieces.NoteBody body, Writing writing)
      throws IOException {
    return writing.append(
        Subject.SOURCE, id, self(id), version -> new WithdrawSource(id, version, body.note()));
  }

  @PostMapping(path = "/{id}/reinstatement", consumes = JSON)
  ResponseEntity<Receipted> reinstate(
      @PathVariable UUID id, @RequestBody BodyPieces.NoteBody body, Writing writing)
      throws IOException {
    return writing.append(
        Subject.SOURCE, id, self(id), version -> new ReinstateSource(id, version, body.note()));
  }

  static Linked<SourceView> linked(SourceView source) {
    return new Linked<>(source, Links.of("self", self(source.id())));
  }

  private static String self(UUID id) {
    return "/api/sources/" + id;
  }

  /// A publication to make citable.
  ///
  /// @param text what it says: kept as the working copy, for editors alone; the record has its hash
  record Registration(
      @Nullable UUID id,
      Publication.Type type,
      @Nullable String publisher,
      String title,
      @Nullable String url,
      When published,
      @Nullable String language,
      @Nullable Instant retrievedAt,
      @Nullable String contentSha256,
      @Nullable String archiveUrl,
      @Nullable String text) {

    RegisterSource edit() {
      Publication publication =
          new Publication(
              type, publisher, title, url, published, language, retrievedAt, hash(), archiveUrl);
      return new RegisterSource(id == null ? Ids.next() : id, publication);
    }

    private @Nullable String hash() {
      String hash = text == null ? contentSha256 : WorkingCopies.sha256(text);
      if (contentSha256 != null && !contentSha256.equals(hash)) {
        throw new Refused(new Refusal.Malformed("contentSha256", "is not the hash of the text"));
      }
      return hash;
    }

    /// Without the text, which belongs in no log.
    @Override
    public String toString() {
      return "the registration of \"%s\"".formatted(title);
    }
  }

  /// What the record says of a publication, and what it says from now on; both in full.
  record DescriptionCorrection(Nature nature, Publication from, Publication to, String note) {

    CorrectSourceDescription edit(UUID id, long version) {
      return new CorrectSourceDescription(id, version, nature, from, to, note);
    }
  }
}
