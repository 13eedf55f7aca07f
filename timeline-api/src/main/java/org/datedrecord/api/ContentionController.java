package org.datedrecord.api;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.datedrecord.edit.ContentionEdit.AddAccount;
import org.datedrecord.edit.ContentionEdit.OpenContention;
import org.datedrecord.edit.ContentionEdit.RemoveAccount;
import org.datedrecord.edit.ContentionEdit.ReopenContention;
import org.datedrecord.edit.ContentionEdit.SettleContention;
import org.datedrecord.edit.Edit;
import org.datedrecord.http.EntityTag;
import org.datedrecord.http.Takes;
import org.datedrecord.model.Account;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Given;
import org.datedrecord.model.Subject;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Contentions: questions on which reports differ.
@RestController
class ContentionController {

  private static final String JSON = "application/json";
  private static final String ONE = "/api/contentions/{id}";

  private final Reader reader;

  ContentionController(Reader reader) {
    this.reader = reader;
  }

  @GetMapping(path = ONE, produces = JSON)
  @Takes({"asOf", "minChange"})
  void contention(@PathVariable UUID id, Reading reading) throws IOException {
    ContentionView contention =
        reader
            .contention(id, reading.moment())
            .orElseThrow(() -> Appends.unknown(Subject.CONTENTION, id.toString()).thrown());
    EntityTag tag = EntityTag.strong("v" + contention.version() + "." + contention.change());
    reading.answer(tag, contention.changedAt(), linked(contention));
  }

  @PostMapping(path = "/api/timelines/{slug}/contentions", consumes = JSON)
  ResponseEntity<Receipted> open(
      @PathVariable String slug, @RequestBody Opening body, Writing writing) throws IOException {
    return writing.begin(body.edit(writing.timeline(slug)), ContentionController::self);
  }

  @PostMapping(path = ONE + "/accounts", consumes = JSON)
  ResponseEntity<Receipted> addAccount(
      @PathVariable UUID id, @RequestBody Account body, Writing writing) throws IOException {
    return append(id, writing, version -> new AddAccount(id, version, body));
  }

  @PostMapping(path = ONE + "/accounts/{factId}/removal", consumes = JSON)
  ResponseEntity<Receipted> removeAccount(
      @PathVariable UUID id,
      @PathVariable UUID factId,
      @RequestBody BodyPieces.NoteBody body,
      Writing writing)
      throws IOException {
    return append(id, writing, version -> new RemoveAccount(id, version, factId, body.note()));
  }

  @PostMapping(path = ONE + "/settlement", consumes = JSON)
  ResponseEntity<Receipted> settle(
      @PathVariable UUID id, @RequestBody Settlement body, Writing writing) throws IOException {
    return append(id, writing, version -> body.edit(id, version));
  }

  @PostMapping(path = ONE + "/reopening", consumes = JSON)
  ResponseEntity<Receipted> reopen(
      @PathVariable UUID id, @RequestBody BodyPieces.NoteBody body, Writing writing)
      throws IOException {
    return append(id, writing, version -> new ReopenContention(id, version, body.note()));
  }

  private static ResponseEntity<Receipted> append(UUID id, Writing writing, LongFunction<Edit> edit)
      throws IOException {
    return writing.append(Subject.CONTENTION, id, self(id), edit);
  }

  static Linked<ContentionView> linked(ContentionView contention) {
    return new Linked<>(
        contention,
        Links.of(
            "self", self(contention.id()),
            "timeline", "/api/timelines/" + contention.timeline(),
            "html", "/" + contention.timeline() + "/contentions/" + contention.id()));
  }

  private static String self(UUID id) {
    return "/api/contentions/" + id;
  }

  /// A question, and the facts that answer it differently.
  record Opening(
      @Nullable UUID id,
      String question,
      Dimension dimension,
      List<Account> accounts,
      @Nullable String wouldSettle) {

    OpenContention edit(UUID timelineId) {
      return new OpenContention(
          id == null ? Ids.next() : id,
          timelineId,
          question,
          Given.value("dimension", dimension),
          Given.list("accounts", accounts),
          wouldSettle);
    }
  }

  /// How the question is answered, and why.
  record Settlement(String outcome, String reason) {

    SettleContention edit(UUID id, long version) {
      return new SettleContention(id, version, outcome, reason);
    }
  }
}
