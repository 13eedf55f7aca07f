package org.datedrecord.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datedrecord.door.Doors.PASSWORD;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.account.Acting;
import org.datedrecord.account.Invitation;
import org.datedrecord.account.Invitations;
import org.datedrecord.account.Invitations.Door;
import org.datedrecord.account.Origin;
import org.datedrecord.account.People;
import org.datedrecord.account.Person;
import org.datedrecord.account.Role;
import org.datedrecord.security.Scope;
import org.datedrecord.security.Token;
import org.datedrecord.security.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What somebody can do to others whose ids they know: nothing that is not their right.
class OthersTest {

  private static final String SIGN_IN = "dora@example.org";
  private static final Acting ANNA = new Acting("Anna Admin", new Origin("127.0.0.1", "request-1"));

  private final Invitations invitations = Doors.bean(Invitations.class);

  @Test
  @DisplayName("ASVS 5.0 V8.2.2: to know an id of an account, a token or an invitation opens none")
  void keepsEditorsFromWhatIsNotTheirs() {
    Person admin = Doors.admin();
    Tokens tokens = Doors.bean(Tokens.class);
    UUID token =
        tokens.create(new Tokens.Wish("Anna's", "Anna", Scope.ADMIN, null, null)).token().id();
    Invitation invitation = invitations.invite(Role.EDITOR, "Emil", ANNA).invitation();
    Guest dora = dora();
    String account = admin.id().toString();

    for (String path :
        List.of(
            "/api/accounts/" + account + "/disabling",
            "/api/accounts/" + account + "/role",
            "/api/accounts/" + account + "/password-reset",
            "/api/tokens/" + token + "/revocation",
            "/api/invitations/" + invitation.id() + "/revocation")) {
      assertThat(dora.api("POST", path, "{\"role\": \"reader\"}").statusCode())
          .as(path)
          .isEqualTo(403);
    }
    String form = Guest.form(Map.of("_csrf", Guest.token(dora.get("/account").body())));
    for (String path :
        List.of(
            "/admin/people/" + account + "/disabling",
            "/admin/people/" + account + "/password-reset",
            "/admin/tokens/" + token + "/revocation",
            "/admin/invitations/" + invitation.id() + "/revocation")) {
      assertThat(dora.post(path, form).statusCode()).as(path).isEqualTo(403);
    }

    assertThat(Doors.admin()).isEqualTo(admin);
    assertThat(tokens.find(token).map(Token::revoked)).hasValue(false);
    assertThat(invitations.list())
        .filteredOn(one -> one.id().equals(invitation.id()))
        .allMatch(one -> one.revokedAt() == null);
  }

  @Test
  @DisplayName("ASVS 5.0 V8.2.2, V15.3.3: one's account is that of the session, whatever is sent")
  void changesOnlyOnesOwnPassword() {
    Person admin = Doors.admin();
    Guest dora = dora();

    HttpResponse<String> answer =
        dora.submit(
            "/account",
            "id",
            admin.id().toString(),
            "username",
            Doors.ADMIN,
            "signIn",
            Doors.ADMIN,
            "role",
            "admin",
            "current",
            PASSWORD,
            "password",
            "twelve yellow newts sing");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Doors.admin()).isEqualTo(admin);
    assertThat(new Guest().signIn(Doors.ADMIN, PASSWORD, "").statusCode()).isEqualTo(303);
    assertThat(person("dora" + people).role()).isEqualTo(Role.EDITOR);
  }

  private static int people;

  private Guest dora() {
    String signIn = ++people + SIGN_IN;
    String code = invitations.invite(Role.EDITOR, null, ANNA).code().shown();
    invitations.accept(Door.INVITATION, code, "dora" + people, signIn, PASSWORD, ANNA.origin());
    return Guest.signedIn(signIn, PASSWORD);
  }

  private static Person person(String name) {
    return Doors.bean(People.class).list().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
