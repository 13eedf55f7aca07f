package org.datedrecord.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datedrecord.door.Doors.ADMIN;
import static org.datedrecord.door.Doors.PASSWORD;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.account.Acting;
import org.datedrecord.account.Invitations;
import org.datedrecord.account.Invitations.Door;
import org.datedrecord.account.Origin;
import org.datedrecord.account.Person;
import org.datedrecord.account.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// How somebody who lost their password gets another one, over real HTTP.
class NewPasswordTest {

  private static final String SIGN_IN = "carla@example.org";
  private static final Origin ORIGIN = new Origin("127.0.0.1", "request-1");
  private static final Pattern CODE = Pattern.compile("<code>([0-9A-Z-]{26,})</code>");

  @Test
  @DisplayName("ASVS 5.0 V6.4.6: an administrator starts it, and never knows the password")
  void leadsFromTheAdministratorToANewPassword() {
    Person carla = carla();
    Guest before = Guest.signedIn(SIGN_IN, PASSWORD);
    Guest admin = Guest.signedIn(ADMIN, PASSWORD);
    String token = Guest.token(admin.get("/admin").body());
    String path = "/admin/people/" + carla.id() + "/password-reset";
    HttpResponse<String> made = admin.post(path, Guest.form(Map.of("_csrf", token)));
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
    Matcher code = CODE.matcher(made.body());
    assertThat(code.find()).as(made.body()).isTrue();
    assertThat(admin.get("/admin").body()).doesNotContain(code.group(1));

    Guest guest = new Guest();
    String page = "/sign-in/new-password";
    assertThat(guest.submit(page, "code", "wrong", "password", "x").body())
        .contains("The code is not known, was used, or is good no more.");
    assertThat(guest.submit(page, "code", code.group(1), "password", "too short").body())
        .contains("The password must have at least 15 characters.", code.group(1));
    String chosen = "eleven green owls whistle";
    HttpResponse<String> set = guest.submit(page, "code", code.group(1), "password", chosen);
    assertThat(Guest.location(set)).isEqualTo("/sign-in");

    assertThat(before.get("/account").statusCode()).isEqualTo(303);
    assertThat(new Guest().signIn(SIGN_IN, PASSWORD, "").statusCode()).isEqualTo(422);
    assertThat(guest.signIn(SIGN_IN, chosen, "").statusCode()).isEqualTo(303);
  }

  private static Person carla() {
    Invitations invitations = Doors.bean(Invitations.class);
    String code =
        invitations.invite(Role.EDITOR, null, new Acting("Anna Admin", ORIGIN)).code().shown();
    return invitations.accept(Door.INVITATION, code, "Carla Editor", SIGN_IN, PASSWORD, ORIGIN);
  }
}
