package org.datedrecord.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.account.Acting;
import org.datedrecord.account.Administration;
import org.datedrecord.account.Change;
import org.datedrecord.account.PasswordResets;
import org.datedrecord.account.PasswordResets.Issue;
import org.datedrecord.account.People;
import org.datedrecord.account.Person;
import org.datedrecord.account.Role;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Accounts: who may sign in, and what they may do then. For administrators alone.
@RestController
@RequestMapping("/api/accounts")
class AccountController {

  private final People people;
  private final Administration administration;
  private final PasswordResets resets;

  AccountController(People people, Administration administration, PasswordResets resets) {
    this.people = people;
    this.administration = administration;
    this.resets = resets;
  }

  /// An account as administrators see it.
  record Shown(
      UUID id,
      String signIn,
      String name,
      Role role,
      Instant createdAt,
      @Nullable Instant disabledAt) {

    static Shown of(Person person) {
      return new Shown(
          person.id(),
          person.signIn(),
          person.name(),
          person.role(),
          person.createdAt(),
          person.disabledAt());
    }
  }

  /// A code for a new password, as it is shown once.
  record IssuedReset(UUID account, Instant createdAt, Instant expiresAt, String code) {}

  /// The role that somebody is to have.
  record RoleBody(@Nullable Role role) {}

  @GetMapping
  ResponseEntity<Map<String, List<Shown>>> list() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Map.of("items", people.list().stream().map(Shown::of).toList()));
  }

  @PostMapping("/{id}/disabling")
  ResponseEntity<Shown> disable(@PathVariable UUID id, HttpServletRequest request) {
    return answer(id, administration.disable(id, Acting.of(request)));
  }

  @PostMapping("/{id}/enabling")
  ResponseEntity<Shown> enable(@PathVariable UUID id, HttpServletRequest request) {
    return answer(id, administration.enable(id, Acting.of(request)));
  }

  @PostMapping("/{id}/role")
  ResponseEntity<Shown> changeRole(
      @PathVariable UUID id, @RequestBody RoleBody body, HttpServletRequest request) {
    return answer(id, administration.role(id, given(body.role()), Acting.of(request)));
  }

  @PostMapping("/{id}/password-reset")
  ResponseEntity<IssuedReset> reset(@PathVariable UUID id, HttpServletRequest request) {
    return switch (resets.issue(id, Acting.of(request))) {
      case Issue.Issued issued ->
          ResponseEntity.status(HttpStatus.CREATED)
              .cacheControl(CacheControl.noStore())
              .body(
                  new IssuedReset(
                      issued.account(),
                      issued.createdAt(),
                      issued.expiresAt(),
                      issued.code().shown()));
      case Issue.Disabled _ ->
          throw Problem.of(ProblemType.ACCOUNT_DISABLED, ProblemType.ACCOUNT_DISABLED.explanation())
              .thrown();
      case Issue.Unknown _ -> throw unknown(id).thrown();
    };
  }

  /// A role, which must be named.
  static Role given(@Nullable Role role) {
    if (role == null) {
      throw Problem.at(ProblemType.MISSING, "/role", "missing", "\"role\" is missing.").thrown();
    }
    return role;
  }

  private ResponseEntity<Shown> answer(UUID id, Change change) {
    return switch (change) {
      // Whoever sends it twice has what they want.
      case DONE, ALREADY ->
          ResponseEntity.ok()
              .cacheControl(CacheControl.noStore())
              .body(Shown.of(people.find(id).orElseThrow()));
      case LAST_ADMIN ->
          throw Problem.of(ProblemType.LAST_ADMIN, ProblemType.LAST_ADMIN.explanation()).thrown();
      case UNKNOWN -> throw unknown(id).thrown();
    };
  }

  private static Problem unknown(UUID id) {
    return Problem.of(ProblemType.UNKNOWN, "There is no account %s.".formatted(id));
  }
}
