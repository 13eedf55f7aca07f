package org.datedrecord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Over real HTTP, against the filters as they run and a controller that tells who asked.
@SpringBootTest(
    classes = SecurityTestApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "datedrecord.bootstrap-token=" + SecurityTest.SECRET)
class SecurityTest {

  static final String SECRET = "chosen-by-the-operator-0123456789";

  private final HttpClient client = HttpClient.newHttpClient();
  @Autowired Tokens tokens;
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"GET,/api/who", "HEAD,/api/who", "OPTIONS,/api/who", "GET,/who"})
  void letsEveryoneRead(String method, String path) throws Exception {
    assertThat(send(method, path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  @DisplayName("ASVS 5.0 V8.3.1: nothing is changed without a token, whatever the method")
  void asksForATokenBeforeAnythingElseIsDone(String method) throws Exception {
    HttpResponse<String> answer = send(method, "/api/who");

    assertUnauthorized(answer);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"Dated Record\"");
  }

  @Test
  void asksForATokenOutsideTheApiToo() throws Exception {
    assertUnauthorized(send("POST", "/who"));
    assertUnauthorized(send("POST", "/nowhere"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/tokens", "/api/tokens/", "/api/tokens/x/revocation"})
  void asksForATokenToSeeTokens(String path) throws Exception {
    assertUnauthorized(send("GET", path));
    assertUnauthorized(send("HEAD", path));
  }

  @Test
  void knowsTheEditorByTheToken() throws Exception {
    assertThat(send("POST", "/api/who", bearer(SECRET)).body()).isEqualTo("Editor");
    String secret = tokens.create(TokensTest.wish("Anna's laptop", "Anna")).secret().value();
    assertThat(send("POST", "/api/who", bearer(secret)).body()).isEqualTo("Anna");
    assertThat(send("POST", "/api/who", "Authorization", "bearer " + secret).body())
        .isEqualTo("Anna");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dr_unknown", "two words", "", "naïve", "\"quoted\""})
  void refusesABadTokenOnReadsToo(String token) throws Exception {
    HttpResponse<String> answer = send("GET", "/api/who", bearer(token));

    assertUnauthorized(answer);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
        .startsWith("Bearer realm=\"Dated Record\", error=\"invalid_token\"");
  }

  @Test
  @DisplayName("ASVS 5.0 V7.4.1, V8.3.2: a token that was revoked opens nothing any more")
  void refusesARevokedTokenFromTheNextRequestOn() throws Exception {
    Tokens.Issued issued = tokens.create(TokensTest.wish("Anna's laptop", "Anna"));
    assertThat(send("POST", "/api/who", bearer(issued.secret().value())).statusCode())
        .isEqualTo(200);

    tokens.revoke(issued.token().id());

    assertUnauthorized(send("POST", "/api/who", bearer(issued.secret().value())));
    assertUnauthorized(send("GET", "/api/who", bearer(issued.secret().value())));
  }

  @Test
  @DisplayName("ASVS 5.0 V14.2.1: a token is taken from its header alone")
  void takesNoTokenFromTheAddressNorFromAFormNorAsAPassword() throws Exception {
    assertUnauthorized(send("POST", "/api/who?access_token=" + SECRET));
    assertUnauthorized(
        client.send(
            request("/api/who")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("access_token=" + SECRET))
                .build(),
            BodyHandlers.ofString()));
    assertUnauthorized(send("POST", "/api/who", "Authorization", "Basic " + SECRET));
  }

  @Test
  void startsNoSession() throws Exception {
    assertThat(send("POST", "/api/who", bearer(SECRET)).headers().map())
        .doesNotContainKey("set-cookie");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/who;a=b",
        "GET //api/who",
        "GET /api/%2e%2e/who",
        "GET /api/a%2Fb",
        "GET /api/%00",
        "PROPFIND /api/who",
        "GET /api/who?%00=1",
        "GET /api/{who}",
        "GET /api/who?a=%zz",
        "POST /api/who?a=%zz"
      })
  @DisplayName("ASVS 5.0 V1.1.1, V16.5.1: what is no plain address is refused, and no more is told")
  void answersWhatNoFilterLetsInWithAProblem(String line) throws Exception {
    String answer = raw(line, "Accept: */*");

    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "\"type\":\"/api/problems/bad-request\"")
        .contains("X-Content-Type-Options: nosniff")
        .doesNotContain("Exception", "\tat ");
  }

  @Test
  void readsHeadersThatHoldUtf8() throws Exception {
    assertThat(raw("GET /api/who", "Referer: https://elsewhere.example/\u00e2\u0080\u0099"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void leavesTheBodyOfAFormUnread() throws Exception {
    HttpResponse<String> answer =
        client.send(
            request("/api/body?a=b")
                .header("Authorization", "Bearer " + SECRET)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("c=d"))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.body()).isEqualTo("c=d");
  }

  @Test
  @DisplayName("ASVS 5.0 V3.2.1, V3.4.3, V3.4.4, V3.4.5: data is never used as a page")
  void keepsDataFromBeingUsedAsAPage() throws Exception {
    for (HttpResponse<String> answer : List.of(send("GET", "/api/who"), send("POST", "/api/who"))) {
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "Content-Security-Policy"))
          .isEqualTo("default-src 'none'; frame-ancestors 'none'");
      assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
      assertThat(answer.headers().map()).doesNotContainKey("strict-transport-security");
    }
  }

  @Test
  @DisplayName(
      "ASVS 5.0 V3.4.3, V3.4.6: pages run what is ours alone, and only the embed is framed")
  void letsOnlyTheEmbedBeFramed() throws Exception {
    assertThat(header(send("GET", "/who"), "Content-Security-Policy"))
        .contains("script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(header(send("GET", "/embed/claude-code-china"), "Content-Security-Policy"))
        .endsWith("frame-ancestors *");
  }

  @Test
  @DisplayName("ASVS 5.0 V3.4.2: pages of other sites read what is public, without credentials")
  void letsPagesOfOtherSitesRead() throws Exception {
    HttpResponse<String> answer = send("GET", "/api/who", "Origin", "https://elsewhere.example");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(answer, "Access-Control-Expose-Headers"))
        .isEqualTo("ETag, Link, Location, Memento-Datetime, Record-Log, Retry-After, X-Request-Id");
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
  }

  @Test
  void letsPagesOfOtherSitesAskForAnEarlierRecord() throws Exception {
    HttpResponse<String> answer =
        preflight("GET", "Access-Control-Request-Headers", "accept-datetime, if-none-match");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Access-Control-Allow-Methods")).isEqualTo("GET,HEAD");
  }

  @Test
  @DisplayName("ASVS 5.0 V3.5.2: no page of another site writes")
  void letsNoPageOfAnotherSiteWrite() throws Exception {
    assertForbidden(preflight("POST", "Accept", "*/*"));
    assertForbidden(preflight("GET", "Access-Control-Request-Headers", "authorization"));
    assertForbidden(
        send(
            "POST",
            "/api/who",
            "Origin",
            "https://elsewhere.example",
            "Authorization",
            "Bearer " + SECRET));
  }

  @Test
  void letsItsOwnPagesWrite() throws Exception {
    HttpResponse<String> answer =
        send(
            "POST",
            "/api/who",
            "Origin",
            "http://localhost:" + port,
            "Authorization",
            "Bearer " + SECRET);

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void hasNoLoginPageAndNoMetadataOfAnAuthorizationServer() throws Exception {
    assertThat(send("GET", "/login").statusCode()).isEqualTo(404);
    assertThat(send("GET", "/.well-known/oauth-protected-resource").statusCode()).isEqualTo(404);
  }

  private static void assertUnauthorized(HttpResponse<String> answer) {
    assertProblem(answer, 401, "unauthorized");
  }

  private static void assertForbidden(HttpResponse<String> answer) {
    assertProblem(answer, 403, "forbidden");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    if (!answer.request().method().equals("HEAD")) {
      assertThat(answer.body())
          .contains("\"type\":\"/api/problems/" + type + "\"", "\"status\":" + status);
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return String.join(" & ", answer.headers().allValues(name));
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  private HttpResponse<String> preflight(String method, String... headers) throws Exception {
    HttpRequest.Builder request =
        request("/api/who")
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", "https://elsewhere.example")
            .header("Access-Control-Request-Method", method)
            .headers(headers);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request = request(path).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  /// Sends what no client library would.
  private String raw(String line, String header) throws IOException {
    String request = line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n\r\n";
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
