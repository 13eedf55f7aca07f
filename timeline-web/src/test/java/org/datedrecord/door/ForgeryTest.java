package org.datedrecord.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datedrecord.door.Doors.ADMIN;
import static org.datedrecord.door.Doors.PASSWORD;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that a page of another site makes in the name of somebody who is signed in.
class ForgeryTest {

  private static final String SOURCE =
      "{\"type\": \"article\", \"title\": \"A\", \"published\": {\"edtf\": \"2026-07-12\"}}";

  private final Guest guest = new Guest();

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/sign-out", "/account"})
  @DisplayName("ASVS 5.0 V3.5.1: no form is taken that is not of a page of ours")
  void takesNoFormFromElsewhere(String path) {
    guest.signIn(ADMIN, PASSWORD, "");

    for (String token : new String[] {"", "guessed"}) {
      String form = Guest.form(Map.of("_csrf", token, "signIn", ADMIN, "password", PASSWORD));
      HttpResponse<String> answer = guest.post(path, form);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("<h1>You may not do that</h1>");
    }
    assertThat(guest.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("ASVS 5.0 V3.5.1: nobody is signed in by a form from elsewhere")
  void signsNobodyInFromElsewhere() {
    String form = Guest.form(Map.of("signIn", ADMIN, "password", PASSWORD));
    assertThat(guest.post("/sign-in", form).statusCode()).isEqualTo(403);
    // The same door, by an address that does not look like it.
    assertThat(guest.post("/%73ign-in", form).statusCode()).isEqualTo(400);
    assertThat(guest.cookies).doesNotContainKey("session");
  }

  @Test
  @DisplayName("ASVS 5.0 V3.5.1: the API takes a session with the header, and not without")
  void takesNoEditFromElsewhere() {
    guest.signIn(ADMIN, PASSWORD, "");

    HttpResponse<String> forged =
        guest.send("POST", "/api/sources", SOURCE, "Content-Type", "application/json");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    HttpResponse<String> guessed =
        guest.send(
            "POST",
            "/api/sources",
            SOURCE,
            "Content-Type",
            "application/json",
            "X-XSRF-TOKEN",
            "x");
    assertThat(guessed.statusCode()).isEqualTo(403);

    HttpResponse<String> ours = guest.api("POST", "/api/sources", SOURCE);
    assertThat(ours.statusCode()).as(ours.body()).isEqualTo(201);
  }

  @Test
  void signsAnEditWithTheNameOfWhoeverIsSignedIn() {
    guest.signIn(ADMIN, PASSWORD, "");
    guest.api("POST", "/api/sources", SOURCE);

    assertThat(guest.get("/api/changes?after=0").body()).contains("\"editor\":\"Anna Admin\"");
  }

  @Test
  @DisplayName("ASVS 5.0 V3.5.1: a token of forms is good in its own browser alone")
  void takesNoTokenOfAnotherBrowser() {
    guest.signIn(ADMIN, PASSWORD, "");
    Guest other = new Guest();
    String token = Guest.token(other.get("/sign-in").body());

    assertThat(guest.post("/sign-out", Guest.form(Map.of("_csrf", token))).statusCode())
        .isEqualTo(403);
  }

  @Test
  void tellsASessionThatHasEndedFromARightThatIsMissing() {
    guest.signIn(ADMIN, PASSWORD, "");
    guest.cookies.put("session", "bm8tc3VjaC1zZXNzaW9u");

    assertThat(guest.api("POST", "/api/sources", SOURCE).statusCode()).isEqualTo(401);
  }

  @Test
  void goesByTheTokenWhereOneIsSent() {
    guest.signIn(ADMIN, PASSWORD, "");

    assertThat(bearer(Doors.TOKEN).statusCode()).isEqualTo(201);
    assertThat(bearer("dr_unknown").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> bearer(String token) {
    return guest.send(
        "POST",
        "/api/sources",
        SOURCE,
        "Content-Type",
        "application/json",
        "Authorization",
        "Bearer " + token);
  }
}
