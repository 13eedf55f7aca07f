package org.datedrecord.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.account.Acting;
import org.datedrecord.account.Invitation;
import org.datedrecord.account.Invitations;
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

/// Invitations: who may make an account. For administrators alone, who see no code after the one
/// answer that makes it.
@RestController
@RequestMapping("/api/invitations")
class InvitationController {

  private final Invitations invitations;

  InvitationController(Invitations invitations) {
    this.invitations = invitations;
  }

  /// Which role the new account has, and who it is for.
  record Body(@Nullable Role role, @Nullable String invited) {}

  /// An invitation as administrators see it.
  record Shown(
      UUID id,
      Role role,
      @Nullable String invited,
      @Nullable String inviter,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant usedAt,
      @Nullable Instant revokedAt) {

    static Shown of(Invitation invitation) {
      return new Shown(
          invitation.id(),
          invitation.role(),
          invitation.invited(),
          invitation.inviter(),
          invitation.createdAt(),
          invitation.expiresAt(),
          invitation.usedAt(),
          invitation.revokedAt());
    }
  }

  /// An invitation as it is shown once.
  record Issued(
      UUID id,
      Role role,
      @Nullable String invited,
      Instant createdAt,
      Instant expiresAt,
      String code) {}

  @PostMapping
  ResponseEntity<Issued> invite(@RequestBody Body body, HttpServletRequest request) {
    Invitations.Issued issued =
        invitations.invite(
            AccountController.given(body.role()), body.invited(), Acting.of(request));
    Invitation invitation = issued.invitation();
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(
            new Issued(
                invitation.id(),
                invitation.role(),
                invitation.invited(),
                invitation.createdAt(),
                invitation.expiresAt(),
                issued.code().shown()));
  }

  @GetMapping
  ResponseEntity<Map<String, List<Shown>>> list() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Map.of("items", invitations.list().stream().map(Shown::of).toList()));
  }

  @PostMapping("/{id}/revocation")
  ResponseEntity<Shown> revoke(@PathVariable UUID id, HttpServletRequest request) {
    Invitation invitation =
        invitations
            .revoke(id, Acting.of(request))
            .orElseThrow(() ->
                Problem.of(ProblemType.UNKNOWN, "There is no invitation %s.".formatted(id))
                    .thrown());
    if (invitation.usedAt() != null) {
      throw Problem.of(ProblemType.INVITATION_USED, ProblemType.INVITATION_USED.explanation())
          .thrown();
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Shown.of(invitation));
  }
}
