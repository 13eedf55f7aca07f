package org.datedrecord.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.security.Scope;
import org.datedrecord.security.Token;
import org.datedrecord.security.TokenDesk;
import org.datedrecord.security.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tokens: which programs may do what. For administrators alone, who see no secret after the one
/// answer that makes it.
@RestController
@RequestMapping("/api/tokens")
class TokenController {

  private static final String KEY = "Idempotency-Key";

  private final Tokens tokens;
  private final TokenDesk tokenDesk;

  TokenController(Tokens tokens, TokenDesk tokenDesk) {
    this.tokens = tokens;
    this.tokenDesk = tokenDesk;
  }

  /// What a new token is for; under which name its edits appear: that of whoever asks, unless
  /// another is given; how far it goes; and until when.
  record Body(
      @Nullable String name,
      @Nullable String editor,
      @Nullable Scope scope,
      @Nullable Instant expiresAt) {}

  /// A token as editors see it.
  record Shown(
      UUID id,
      String name,
      String editor,
      Scope scope,
      @Nullable UUID owner,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant revokedAt) {

    static Shown of(Token token) {
      return new Shown(
          token.id(),
          token.name(),
          token.editor(),
          token.scope(),
          token.owner(),
          token.createdAt(),
          token.expiresAt(),
          token.revokedAt());
    }
  }

  /// A token as it is shown once.
  record Issued(
      UUID id,
      String name,
      String editor,
      Scope scope,
      Instant createdAt,
      @Nullable Instant expiresAt,
      String token) {}

  @PostMapping
  ResponseEntity<Issued> create(
      @RequestBody Body body, Principal asking, HttpServletRequest request) {
    if (request.getHeader(KEY) != null) {
      throw Problem.ofHeader(
              ProblemType.BAD_HEADER,
              KEY,
              "A secret is not kept and cannot be given twice: no key is taken here.")
          .thrown();
    }
    String editor = body.editor() == null ? asking.getName() : body.editor();
    Scope scope = body.scope() == null ? Scope.WRITE : body.scope();
    Tokens.Issued issued =
        tokenDesk.create(
            new Tokens.Wish(body.name(), editor, scope, null, body.expiresAt()), request);
    Token token = issued.token();
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(
            new Issued(
                token.id(),
                token.name(),
                token.editor(),
                token.scope(),
                token.createdAt(),
                token.expiresAt(),
                issued.secret().value()));
  }

  @GetMapping
  ResponseEntity<Map<String, List<Shown>>> list() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Map.of("items", tokens.list().stream().map(Shown::of).toList()));
  }

  @PostMapping("/{id}/revocation")
  ResponseEntity<Shown> revoke(@PathVariable UUID id, HttpServletRequest request) {
    return switch (tokenDesk.revoke(id, request)) {
      case REVOKED ->
          ResponseEntity.ok()
              .cacheControl(CacheControl.noStore())
              .body(tokens.find(id).map(Shown::of).orElseThrow());
      case ALREADY_REVOKED ->
          throw problem(
              HttpStatus.CONFLICT, "token-revoked", "The token %s is already revoked.", id);
      case UNKNOWN -> throw problem(HttpStatus.NOT_FOUND, "unknown", "There is no token %s.", id);
    };
  }

  private static ErrorResponseException problem(
      HttpStatus status, String type, String detail, UUID id) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail.formatted(id));
    problem.setType(URI.create("/api/problems/" + type));
    return new ErrorResponseException(status, problem, null);
  }
}
