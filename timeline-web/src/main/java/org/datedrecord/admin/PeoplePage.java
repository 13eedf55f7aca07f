package org.datedrecord.admin;

import java.time.Instant;
import java.util.List;
import org.datedrecord.account.Invitation;
import org.datedrecord.account.Person;
import org.datedrecord.account.Role;
import org.datedrecord.web.Document;
import org.springframework.http.HttpStatus;

/// Everybody who has an account, and who was invited.
public record PeoplePage(AdminPage page, List<Person> people, List<Invitation> invitations)
    implements Document {

  @Override
  public String template() {
    return "admin/people.jte";
  }

  @Override
  public HttpStatus status() {
    return page.status();
  }

  /// The roles that somebody can have.
  public List<Role> roles() {
    return List.of(Role.values());
  }

  /// What became of an invitation.
  public static String fate(Invitation invitation) {
    if (invitation.usedAt() != null) {
      return "accepted";
    }
    if (invitation.revokedAt() != null) {
      return "revoked";
    }
    return isOpen(invitation) ? "open" : "expired";
  }

  /// Whether an account can still be made with it.
  public static boolean isOpen(Invitation invitation) {
    return invitation.isOpen(Instant.now());
  }
}
