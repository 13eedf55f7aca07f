package org.datedrecord.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datedrecord.door.Doors.ADMIN;
import static org.datedrecord.door.Doors.PASSWORD;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every page tells browsers, whoever asks and whatever comes of it.
class PageHeadersTest {

  private final Guest guest = new Guest();

  @ParameterizedTest
  @CsvSource({
    "200,GET,/",
    "200,GET,/sign-in",
    "200,GET,/sign-in/new-password",
    "200,GET,/invitation",
    "200,GET,/robots.txt",
    "303,GET,/account",
    "303,GET,/desk",
    "303,GET,/admin",
    "403,POST,/sign-in",
    "404,GET,/set-up",
    "404,GET,/nothing-is-here",
    "404,GET,/assets/nothing.js",
    "404,GET,/embed/nothing-is-here",
    "405,TRACE,/sign-in",
    "415,POST,/sign-in"
  })
  @DisplayName("ASVS 5.0 V3.4.3, V3.4.4, V3.4.5: pages and refusals alike run only what is ours")
  void runsWhatIsOursAlone(int status, String method, String path) {
    String type = status == 415 ? "*/*" : "text/html";
    assertHeaders(guest.send(method, path, "", "Content-Type", type), status);
  }

  @Test
  @DisplayName("ASVS 5.0 V3.4.3, V3.4.4, V3.4.5: a page that is refused early has the headers too")
  void hasThemWhereItIsRefusedEarly() {
    assertHeaders(guest.post("/sign-in", "x".repeat(20_000)), 413);
    assertHeaders(guest.get("/" + "a".repeat(9_000)), 431);
  }

  @Test
  @DisplayName(
      "ASVS 5.0 V3.4.6, V3.4.8, V14.3.2: pages for one person are framed, opened and kept by"
          + " nobody")
  void keepsWhatIsForOnePerson() {
    guest.signIn(ADMIN, PASSWORD, "");
    for (String path : new String[] {"/account", "/desk", "/admin", "/admin/audit", "/sign-in"}) {
      HttpResponse<String> page = guest.get(path);
      assertHeaders(page, 200);
      assertThat(header(page, "Cache-Control")).as(path).isEqualTo("no-store");
      assertThat(header(page, "Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
      assertThat(header(page, "Content-Security-Policy")).contains("frame-ancestors 'none'");
    }
  }

  @Test
  @DisplayName("ASVS 5.0 V3.4.1: over TLS browsers are told to stay there, on refusals too")
  void staysWithTls() {
    for (String path : new String[] {"/", "/nothing-is-here", "/api/nothing", "/%73ign-in"}) {
      HttpResponse<String> answer = guest.get(path, "X-Forwarded-Proto", "https");
      assertThat(header(answer, "Strict-Transport-Security")).as(path).contains("max-age=31536000");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "404,/nothing.csv",
    "404,/nothing-is-here.doc",
    "404,/nothing-is-here/facts.atom",
    "400,/nothing-is-here.csv?limit=1",
    "404,/nothing-is-here/changes.json"
  })
  void answersProgramsInTheirForm(int status, String path) {
    HttpResponse<String> answer = guest.get(path, "Accept", "text/html");
    assertHeaders(answer, status);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
  }

  private static void assertHeaders(HttpResponse<String> answer, int status) {
    String at = answer.uri().getPath();
    assertThat(answer.statusCode()).as(at).isEqualTo(status);
    assertThat(header(answer, "X-Content-Type-Options")).as(at).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy"))
        .as(at)
        .isEqualTo("strict-origin-when-cross-origin");
    assertThat(header(answer, "Content-Security-Policy"))
        .as(at)
        .startsWith("default-src 'none'")
        .contains("frame-ancestors")
        .doesNotContain("unsafe", "http:", "https:");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return String.join(" & ", answer.headers().allValues(name));
  }
}
