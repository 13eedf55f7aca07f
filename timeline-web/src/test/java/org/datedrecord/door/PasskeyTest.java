package org.datedrecord.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is asked of authenticators, and what is not taken from them.
class PasskeyTest {

  private static final String QUESTION = "/sign-in/passkey/question";

  @Test
  void asksWhoeverWantsInForAPasskeyOfThisSite() {
    JsonNode question = JsonMapper.shared().readTree(ask(new Guest()).body());
    assertThat(question.path("rpId").asString()).isEqualTo("localhost");
    assertThat(question.path("userVerification").asString()).isEqualTo("required");
    assertThat(Base64.getUrlDecoder().decode(question.path("challenge").asString())).hasSize(32);
    assertThat(question.path("allowCredentials").isEmpty()).isTrue();
  }

  @Test
  void asksForNothingWithoutAFormOfOurs() {
    assertThat(new Guest().post(QUESTION, "").statusCode()).isEqualTo(403);
    assertThat(new Guest().post("/sign-in/passkey", "passkey={}").statusCode()).isEqualTo(403);
  }

  @Test
  void asksNobodyTooOften() {
    Guest guest = new Guest();
    String token = Guest.token(guest.get("/sign-in").body());
    for (int i = 0; i < 30; i++) {
      assertThat(guest.post(QUESTION, Guest.form(Map.of("_csrf", token))).statusCode())
          .isEqualTo(200);
    }
    assertThat(guest.post(QUESTION, Guest.form(Map.of("_csrf", token))).statusCode())
        .isEqualTo(429);
    assertThat(ask(new Guest()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"id\":\"a\"",
        "{\"id\":\"a\",\"rawId\":\"YQ\",\"type\":\"public-key\"}",
        "{\"id\":\"a\",\"rawId\":\"YQ\",\"response\":null}",
        "{\"id\":\"a\",\"rawId\":\"YQ\",\"response\":{}}",
        "{\"id\":\"a\",\"rawId\":\"?\",\"response\":{\"clientDataJSON\":\"YQ\"}}",
        "{\"id\":1,\"rawId\":{\"a\":[]},\"response\":[]}",
      })
  void letsNobodyInWhoSaysNothing(String said) {
    Guest guest = new Guest();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("_csrf", Guest.token(guest.get("/sign-in").body()));
    form.put("passkey", said);
    HttpResponse<String> answer = guest.post("/sign-in/passkey", Guest.form(form));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("This passkey opens no account here");
  }

  /// A browser adds to what is signed now and then, and a key for RSA alone is longer than a query.
  @Test
  void readsAllThatAnAuthenticatorSays() {
    Guest guest = new Guest();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("_csrf", Guest.token(guest.get("/sign-in").body()));
    form.put("passkey", "{\"more\":\"" + "YQ".repeat(5_000) + "\"}");
    assertThat(guest.post("/sign-in/passkey", Guest.form(form)).statusCode()).isEqualTo(422);
  }

  /// The question is right, and so is the form of the answer; but nobody signed it.
  @Test
  void letsNobodyInWhoSignsNothing() {
    Guest guest = new Guest();
    HttpResponse<String> question = ask(guest);
    String challenge = JsonMapper.shared().readTree(question.body()).path("challenge").asString();
    String signed =
        "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"http://localhost:%d\"}"
            .formatted(challenge, Doors.port());
    String said =
        """
        {"id":"YQ","rawId":"YQ","type":"public-key","response":{"clientDataJSON":"%s",\
        "authenticatorData":"YQ","signature":"YQ","userHandle":"YQ"},"clientExtensionResults":{}}\
        """
            .formatted(
                Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(signed.getBytes(StandardCharsets.UTF_8)));
    Map<String, String> form = new LinkedHashMap<>();
    form.put("_csrf", Guest.token(guest.get("/sign-in").body()));
    form.put("passkey", said);
    assertThat(guest.post("/sign-in/passkey", Guest.form(form)).statusCode()).isEqualTo(422);
  }

  private static HttpResponse<String> ask(Guest guest) {
    String token = Guest.token(guest.get("/sign-in").body());
    return guest.post(QUESTION, Guest.form(Map.of("_csrf", token)));
  }
}
