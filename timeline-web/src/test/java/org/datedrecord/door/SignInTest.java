package org.datedrecord.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datedrecord.door.Doors.ADMIN;
import static org.datedrecord.door.Doors.PASSWORD;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.datedrecord.account.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing in and out over real HTTP, without a script.
class SignInTest {

  private final Guest guest = new Guest();

  @Test
  void leadsWhoeverIsNotSignedInToTheDoorAndBack() {
    HttpResponse<String> asked = guest.get("/desk/timelines?x=%C3%A9");
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(Guest.location(asked))
        .isEqualTo("/sign-in?next=%2Fdesk%2Ftimelines%3Fx%3D%25C3%25A9");

    assertThat(guest.get(Guest.location(asked)).body())
        .contains("name=\"next\" value=\"/desk/timelines?x=%C3%A9\"");
    HttpResponse<String> in = guest.signIn(ADMIN, PASSWORD, "/desk/timelines?x=%C3%A9");
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(Guest.location(in)).isEqualTo("/desk/timelines?x=%C3%A9");
  }

  @Test
  void letsTheSignedInIn() {
    guest.signIn(ADMIN, PASSWORD, "");

    HttpResponse<String> account = guest.get("/account");
    assertThat(account.statusCode()).isEqualTo(200);
    assertThat(account.body()).contains("Signed in as <b>Anna Admin</b>", ADMIN);
    assertThat(account.headers().firstValue("Cache-Control")).hasValue("no-store");
    // Nothing is there yet, but it may be asked for.
    assertThat(guest.get("/desk/nothing-is-here").statusCode()).isEqualTo(404);
    assertThat(guest.get("/admin/nothing-is-here").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("ASVS 5.0 V6.3.8: an unknown name and a wrong password get the same page")
  void answersAlike() {
    HttpResponse<String> wrong = guest.signIn(ADMIN, "another password", "");
    HttpResponse<String> unknown = guest.signIn("nobody@example.org", "another password", "");

    assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
    assertThat(plain(wrong.body()).replace(ADMIN, "NAME"))
        .isEqualTo(plain(unknown.body()).replace("nobody@example.org", "NAME"))
        .contains("There is no account with this name and this password.");
    assertThat(headers(wrong)).isEqualTo(headers(unknown));
    assertThat(guest.cookies).doesNotContainKey("session");
  }

  /// The names of an answer's headers; whether the connection stays open is another matter.
  private static Set<String> headers(HttpResponse<String> answer) {
    Set<String> names = new TreeSet<>(answer.headers().map().keySet());
    names.remove("connection");
    return names;
  }

  private static String plain(String html) {
    return html.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }

  @Test
  @DisplayName("ASVS 5.0 V7.2.4: signing in begins a new session and ends the one before")
  void givesANewSession() {
    guest.cookies.put("session", "c2V0LWJ5LXNvbWVib2R5LWVsc2U");
    guest.signIn(ADMIN, PASSWORD, "");
    String first = String.valueOf(guest.cookies.get("session"));
    assertThat(first).isNotEqualTo("c2V0LWJ5LXNvbWVib2R5LWVsc2U");

    guest.signIn(ADMIN, PASSWORD, "");

    assertThat(guest.cookies.get("session")).isNotEqualTo(first);
    assertThat(withSession(first).get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  @DisplayName("ASVS 5.0 V7.4.1: signing out ends the session, not only its cookie")
  void endsTheSessionAtSignOut() {
    guest.signIn(ADMIN, PASSWORD, "");
    String session = String.valueOf(guest.cookies.get("session"));
    String form = Guest.form(Map.of("_csrf", Guest.token(guest.get("/account").body())));

    assertThat(Guest.location(guest.post("/sign-out", form))).isEqualTo("/");

    assertThat(guest.cookies).doesNotContainKey("session");
    assertThat(withSession(session).get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  @DisplayName("ASVS 5.0 V7.3.1, V7.3.2: a session ends when it is idle, and when it is old")
  void endsWithTime() {
    guest.signIn(ADMIN, PASSWORD, "");
    age("created_at", 11 * 60);
    assertThat(guest.get("/account").statusCode()).isEqualTo(200);
    age("created_at", 60);
    assertThat(guest.get("/account").statusCode()).isEqualTo(303);

    guest.signIn(ADMIN, PASSWORD, "");
    age("seen_at", 59);
    assertThat(guest.get("/account").statusCode()).isEqualTo(200);
    age("seen_at", 59);
    assertThat(guest.get("/account").statusCode()).isEqualTo(200);
    age("seen_at", 61);
    assertThat(guest.get("/account").statusCode()).isEqualTo(303);
  }

  private static void age(String column, int minutes) {
    Doors.bean(JdbcClient.class)
        .sql("update web_session set %1$s = dateadd(minute, :by, %1$s)".formatted(column))
        .param("by", -minutes)
        .update();
  }

  @Test
  @DisplayName("ASVS 5.0 V7.4.2, V8.3.2: disabling an account ends its sessions at once")
  void endsWithTheAccount() {
    JdbcClient jdbc = Doors.bean(JdbcClient.class);
    guest.signIn(ADMIN, PASSWORD, "");
    Person admin = Doors.admin();
    jdbc.sql("update account set disabled_at = :now, epoch = epoch + 1 where id = :id")
        .param("now", Instant.now().atOffset(ZoneOffset.UTC))
        .param("id", admin.id())
        .update();
    try {
      assertThat(guest.get("/account").statusCode()).isEqualTo(303);
      assertThat(new Guest().signIn(ADMIN, PASSWORD, "").statusCode()).isEqualTo(422);
    } finally {
      jdbc.sql("update account set disabled_at = null").update();
    }
    assertThat(guest.get("/account").statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "\\\\elsewhere.example/",
        "javascript:alert(1)",
        "/ok\r\nX-Injected: 1",
        "elsewhere.example",
        "/\t/elsewhere.example",
        ""
      })
  @DisplayName("ASVS 5.0 V3.7.2: signing in leads to no other site")
  void leadsNowhereElse(String next) {
    HttpResponse<String> in = guest.signIn(ADMIN, PASSWORD, next);

    assertThat(in.statusCode()).isIn(303, 400);
    assertThat(Guest.location(in)).isIn("/desk", "");
    assertThat(in.headers().map()).doesNotContainKey("x-injected");
  }

  @Test
  @DisplayName("ASVS 5.0 V3.3.1-V3.3.4: the cookie is for this host over TLS, and for no script")
  void keepsTheCookieForItself() {
    HttpResponse<String> form = guest.get("/sign-in", "X-Forwarded-Proto", "https");
    HttpResponse<String> in =
        guest.send(
            "POST",
            "/sign-in",
            Guest.form(
                Map.of("_csrf", Guest.token(form.body()), "signIn", ADMIN, "password", PASSWORD)),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "X-Forwarded-Proto",
            "https");

    List<String> cookies = in.headers().allValues("Set-Cookie");
    assertThat(cookies)
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("__Host-session=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain"));
    assertThat(cookies)
        .anySatisfy(cookie ->
            assertThat(cookie).startsWith("XSRF-TOKEN=").contains("; Secure", "; SameSite=Lax"));
    assertThat(in.headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  @Test
  @DisplayName(
      "ASVS 5.0 V7.4.3, V6.2.3: a new password needs the present one, and ends all sessions")
  void changesThePassword() {
    guest.signIn(ADMIN, PASSWORD, "");
    Guest elsewhere = Guest.signedIn(ADMIN, PASSWORD);
    String next = "eleven green owls whistle";

    assertThat(guest.submit("/account", "current", "wrong", "password", next).body())
        .contains("The present password is another.");
    assertThat(guest.submit("/account", "current", PASSWORD, "password", "short").body())
        .contains("The password must have at least 15 characters.");
    String before = guest.cookies.get("session");
    assertThat(Guest.location(guest.submit("/account", "current", PASSWORD, "password", next)))
        .isEqualTo("/account?changed");
    assertThat(guest.get("/account?changed").body()).contains("The password was changed.");

    assertThat(guest.cookies.get("session")).isNotEqualTo(before);
    assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
    assertThat(Guest.location(guest.submit("/account", "current", next, "password", PASSWORD)))
        .isEqualTo("/account?changed");
  }

  @Test
  @DisplayName("ASVS 5.0 V6.3.1: whoever tries many codes is told to wait")
  void turnsAwayWhoTriesManyCodes() {
    String token = Guest.token(guest.get("/invitation").body());
    String form = Guest.form(Map.of("_csrf", token, "code", "no such code"));
    for (int i = 0; i < 30; i++) {
      assertThat(guest.post("/invitation", form).statusCode()).isEqualTo(422);
    }

    HttpResponse<String> answer = guest.post("/invitation", form);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    assertThat(answer.body()).contains("There were too many tries.");
  }

  @Test
  void givesReadersNoCookie() {
    for (String path : List.of("/", "/api/timelines", "/nothing-is-here", "/robots.txt")) {
      assertThat(guest.get(path).headers().map()).as(path).doesNotContainKey("set-cookie");
    }
  }

  @Test
  @DisplayName("ASVS 5.0 V16.5.1: whatever is sent to the doors, nothing breaks")
  void takesAnything() {
    String token = "_csrf=" + Guest.token(guest.get("/sign-in").body());
    for (String form :
        List.of(
            token + "&signIn=%zz",
            token + "&signIn=%ff",
            token + "&signIn=%00&password=%0a",
            token + "&signIn=a&signIn=b",
            token + "&password=" + "x".repeat(5000),
            token + "&password=" + "x".repeat(20_000),
            "&&&=&",
            "")) {
      HttpResponse<String> answer = guest.post("/sign-in", form);
      assertThat(answer.statusCode()).as(form).isBetween(400, 499);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .as(form)
          .startsWith("text/html");
    }
  }

  private static Guest withSession(String session) {
    Guest other = new Guest();
    other.cookies.put("session", session);
    return other;
  }
}
