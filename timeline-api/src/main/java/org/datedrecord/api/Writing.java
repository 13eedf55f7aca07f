package org.datedrecord.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.datedrecord.edit.Edit;
import org.datedrecord.http.EntityTag;
import org.datedrecord.http.Hashes;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.http.RequestIds;
import org.datedrecord.http.Unanswerable;
import org.datedrecord.http.WholeBody;
import org.datedrecord.model.By;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Subject;
import org.springframework.http.ResponseEntity;

/// One request that writes: who makes it, against which version, and whether it was made before.
final class Writing {

  private static final String KEY = "Idempotency-Key";
  private static final String IF_MATCH = "If-Match";
  private static final String IF_NONE_MATCH = "If-None-Match";

  private final HttpServletRequest request;
  private final Appends appends;

  Writing(HttpServletRequest request, Appends appends) {
    this.request = request;
    this.appends = appends;
  }

  /// The timeline that the path names.
  UUID timeline(String slug) {
    return appends.timeline(slug);
  }

  /// The timeline that a body names.
  UUID namedTimeline(String slug) {
    try {
      return appends.timeline(slug);
    } catch (Unanswerable e) {
      throw e.problem().status(422).thrown();
    }
  }

  /// Begins something new.
  ///
  /// @param self where something with an id is; a request that is repeated gets the first id again
  ResponseEntity<Receipted> begin(Edit edit, Function<UUID, String> self) throws IOException {
    Receipt receipt = appends.make(edit, by());
    return answer(receipt, self.apply(receipt.id()));
  }

  /// Begins something new at an address that the client chose.
  ResponseEntity<Receipted> put(Edit edit, Function<UUID, String> self) throws IOException {
    requireAbsence();
    try {
      return begin(edit, self);
    } catch (Unanswerable e) {
      throw e.problem().type() == ProblemType.TAKEN ? e.problem().status(412).thrown() : e;
    }
  }

  /// Appends to what is there.
  ///
  /// @param edit makes the edit, against the version that the client names
  ResponseEntity<Receipted> append(Subject subject, UUID id, String self, LongFunction<Edit> edit)
      throws IOException {
    return begin(edit.apply(version(subject, id)), same -> self);
  }

  private static ResponseEntity<Receipted> answer(Receipt receipt, String self) {
    return ResponseEntity.created(URI.create(self))
        .eTag("\"v" + receipt.version() + "\"")
        .body(Receipted.of(receipt, self));
  }

  private long version(Subject subject, UUID id) {
    List<String> lines = EntityTag.lines(request, IF_MATCH);
    Optional<List<EntityTag>> tags =
        lines.isEmpty() ? Optional.empty() : EntityTag.list(IF_MATCH, lines);
    if (tags.isEmpty()) {
      throw Problem.ofHeader(
              ProblemType.PRECONDITION_REQUIRED,
              IF_MATCH,
              "Name the version you have seen: If-Match: \"v7\".")
          .thrown();
    }
    // A tag that names no version matches none; version 0 is no one's.
    List<Long> versions =
        tags.get().stream().map(EntityTag::version).flatMap(Optional::stream).distinct().toList();
    return appends.chosen(versions, subject, id);
  }

  private void requireAbsence() {
    List<String> lines = EntityTag.lines(request, IF_NONE_MATCH);
    if (lines.isEmpty() || EntityTag.list(IF_NONE_MATCH, lines).isPresent()) {
      throw Problem.ofHeader(
              ProblemType.PRECONDITION_REQUIRED,
              IF_NONE_MATCH,
              "A PUT only begins something new: send If-None-Match: *.")
          .thrown();
    }
  }

  private By by() throws IOException {
    Principal editor = request.getUserPrincipal();
    if (editor == null) {
      throw Problem.of(ProblemType.UNAUTHORIZED, ProblemType.UNAUTHORIZED.explanation())
          .header("WWW-Authenticate", "Bearer")
          .thrown();
    }
    String id = RequestIds.of(request);
    String key = request.getHeader(KEY);
    if (key == null) {
      return By.editor(editor.getName(), id);
    }
    if (!key.matches("[\\x21-\\x7e]([\\x20-\\x7e]{0,198}[\\x21-\\x7e])?")) {
      throw Problem.ofHeader(
              ProblemType.BAD_HEADER, KEY, "Idempotency-Key takes 1 to 200 printable characters.")
          .thrown();
    }
    return new By(editor.getName(), id, key, fingerprint());
  }

  private String fingerprint() throws IOException {
    MessageDigest digest = Hashes.sha256();
    String line = request.getMethod() + ' ' + request.getRequestURI() + '\n';
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update(WholeBody.of(request));
    return HexFormat.of().formatHex(digest.digest());
  }
}
