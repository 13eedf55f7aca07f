package org.datedrecord.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.UUID;
import org.datedrecord.edit.Directory;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.http.RefusalProblems;
import org.datedrecord.http.Stay;
import org.datedrecord.http.WholeBody;
import org.datedrecord.model.Quote;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The texts that editors work from: stored, read and deleted by editors alone, and held against
/// the quotes that are taken from them. No answer of this controller may be kept by a cache.
@RestController
@RequestMapping("/api/sources/{id}/working-copy")
public class WorkingCopyController {

  private static final String JSON = "application/json";
  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final WorkingCopies copies;
  private final Directory directory;

  WorkingCopyController(WorkingCopies copies, Directory directory) {
    this.copies = copies;
    this.directory = directory;
  }

  /// What is told of a text that was stored.
  public record Stored(UUID sourceId, String sha256, String editor, Instant storedAt) {
    static Stored of(WorkingCopy copy) {
      return new Stored(copy.sourceId(), copy.sha256(), copy.editor(), copy.storedAt());
    }
  }

  /// The part of a text that an editor marked, in UTF-16 code units.
  public record Selection(@Nullable Integer start, @Nullable Integer end) {}

  @PutMapping(consumes = "text/plain", produces = JSON)
  ResponseEntity<Stored> put(@PathVariable UUID id, Principal editor, HttpServletRequest request)
      throws IOException {
    requireSource(id);
    String text = new String(WholeBody.of(request), StandardCharsets.UTF_8);
    boolean there = copies.find(id).isPresent();
    WorkingCopy copy = copies.put(id, text, editor.getName());
    return ResponseEntity.status(there ? HttpStatus.OK : HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(Stored.of(copy));
  }

  @GetMapping(produces = "text/plain")
  ResponseEntity<byte[]> text(@PathVariable UUID id, HttpServletRequest request) {
    WorkingCopy copy = copy(id);
    byte[] bytes = copy.text().getBytes(StandardCharsets.UTF_8);
    Stay.hold(request, bytes.length);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(TEXT)
        .eTag("\"" + copy.sha256() + "\"")
        .body(bytes);
  }

  @DeleteMapping
  ResponseEntity<Void> delete(@PathVariable UUID id) {
    requireSource(id);
    if (!copies.delete(id)) {
      throw none(id);
    }
    return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
  }

  @PostMapping(path = "/quotes", consumes = JSON, produces = JSON)
  ResponseEntity<QuoteCheck> check(@PathVariable UUID id, @RequestBody Quote quote) {
    return unkept(QuoteCheck.of(quote, copy(id).text()));
  }

  @PostMapping(path = "/selections", consumes = JSON, produces = JSON)
  ResponseEntity<Passage> select(@PathVariable UUID id, @RequestBody Selection selection) {
    return unkept(Passage.selected(copy(id).text(), selection.start(), selection.end()));
  }

  private static <T> ResponseEntity<T> unkept(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  private WorkingCopy copy(UUID id) {
    requireSource(id);
    return copies.find(id).orElseThrow(() -> none(id));
  }

  /// The write side is asked, so that a source that was registered a moment ago is there.
  private void requireSource(UUID id) {
    if (directory.find(id).filter(entry -> entry.subject() == Subject.SOURCE).isEmpty()) {
      throw RefusalProblems.of(new Refusal.Unknown(Subject.SOURCE, id.toString())).thrown();
    }
  }

  private static RuntimeException none(UUID id) {
    return Problem.of(
            ProblemType.NO_WORKING_COPY, "No working copy of source %s is stored.".formatted(id))
        .thrown();
  }
}
