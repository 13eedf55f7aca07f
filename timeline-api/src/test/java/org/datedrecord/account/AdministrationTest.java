package org.datedrecord.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;
import org.datedrecord.account.Invitations.Door;
import org.datedrecord.model.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdministrationTest {

  private static final String PASSWORD = "seven brown otters hum";
  private static final Origin ORIGIN = new Origin("192.0.2.7", "request-7");
  private static final Acting ANNA = new Acting("Anna", ORIGIN);

  private final AccountRoom room = AccountRoom.on(AccountDatabase.inMemory());
  private final Administration administration = room.administration();
  private final Invitations invitations = room.invitations();

  @BeforeEach
  void makeTheFirst() {
    accept(Door.SET_UP, invitations.setUp().orElseThrow(), "Anna");
  }

  @Test
  void givesWhoeverWasInvitedTheirRole() {
    Invitations.Issued issued = invitations.invite(Role.EDITOR, "ben@example.org", ANNA);
    assertThat(issued.invitation().inviter()).isEqualTo("Anna");

    Person ben = accept(Door.INVITATION, issued.code(), "Ben");

    assertThat(ben.role()).isEqualTo(Role.EDITOR);
    assertThat(invitations.list())
        .extracting(Invitation::invited)
        .containsExactly("ben@example.org");
    assertThat(invitations.list().getFirst().usedAt()).isNotNull();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> accept(Door.INVITATION, issued.code(), "Ben again"));
  }

  @Test
  void takesNoInvitationThatWasRevoked() {
    Invitations.Issued issued = invitations.invite(Role.EDITOR, null, ANNA);

    assertThat(invitations.revoke(issued.invitation().id(), ANNA)).isPresent();
    assertThat(invitations.revoke(UUID.randomUUID(), ANNA)).isEmpty();

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> accept(Door.INVITATION, issued.code(), "Ben"));
  }

  @Test
  void letsNobodyBeCalledAsSomebodyElseIs() {
    Invitations.Issued issued = invitations.invite(Role.EDITOR, null, ANNA);

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> accept(Door.INVITATION, issued.code(), " a-N N a "))
        .withMessageContaining("somebody else's");
  }

  @Test
  void keepsTheLastAdministrator() {
    UUID anna = room.people().list().getFirst().id();
    assertThat(administration.disable(anna, ANNA)).isEqualTo(Change.LAST_ADMIN);
    assertThat(administration.role(anna, Role.EDITOR, ANNA)).isEqualTo(Change.LAST_ADMIN);
    Person ben = accept(Door.INVITATION, invitations.invite(Role.ADMIN, null, ANNA).code(), "Ben");

    assertThat(administration.disable(ben.id(), ANNA)).isEqualTo(Change.DONE);
    assertThat(administration.disable(ben.id(), ANNA)).isEqualTo(Change.ALREADY);
    assertThat(administration.role(anna, Role.EDITOR, ANNA)).isEqualTo(Change.LAST_ADMIN);
    assertThat(administration.enable(ben.id(), ANNA)).isEqualTo(Change.DONE);
    assertThat(administration.role(anna, Role.EDITOR, ANNA)).isEqualTo(Change.DONE);
    assertThat(administration.enable(UUID.randomUUID(), ANNA)).isEqualTo(Change.UNKNOWN);
  }

  @Test
  @DisplayName("ASVS 5.0 V7.4.2: disabling an account ends its sessions for good")
  void endsTheSessionsOfWhoeverIsDisabled() {
    Person ben = accept(Door.INVITATION, invitations.invite(Role.EDITOR, null, ANNA).code(), "Ben");

    administration.disable(ben.id(), ANNA);
    administration.enable(ben.id(), ANNA);

    assertThat(room.people().find(ben.id()).orElseThrow().epoch()).isGreaterThan(ben.epoch());
  }

  @Test
  @DisplayName("ASVS 5.0 V16.3.3: changes of rights are in the audit list")
  void tellsWhoChangedWhat() {
    Person ben =
        accept(Door.INVITATION, invitations.invite(Role.EDITOR, "Ben", ANNA).code(), "Ben");
    administration.role(ben.id(), Role.ADMIN, ANNA);
    administration.disable(ben.id(), ANNA);

    assertThat(room.audit().before(Long.MAX_VALUE, 4))
        .extracting(AuditEntry::who, AuditEntry::what, AuditEntry::subject, AuditEntry::outcome)
        .containsExactly(
            tuple("Anna", "account-disabling", "Ben", "done"),
            tuple("Anna", "role-change", "Ben: admin", "done"),
            tuple("Ben", "invitation-acceptance", "editor", "done"),
            tuple("Anna", "invitation", "editor: Ben", "done"));
  }

  private Person accept(Door door, Code code, String name) {
    String signIn = name.strip().replace(' ', '.');
    return invitations.accept(door, code.shown(), name, signIn, PASSWORD, ORIGIN);
  }
}
