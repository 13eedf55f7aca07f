package org.datedrecord.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.datedrecord.account.Audit;
import org.datedrecord.account.AuditEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// How often one may append and export, with limits so low that a test can reach them. Whatever
/// asks comes from an address of its own, as a proxy says.
@SpringBootTest(
    classes = SecurityTestApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "server.forward-headers-strategy=native",
      "datedrecord.bootstrap-token=" + SecurityTest.SECRET,
      "datedrecord.limit.appends=3",
      "datedrecord.limit.appends-every=1h",
      "datedrecord.limit.exports=1",
      "datedrecord.limit.exports-every=1h"
    })
class PaceTest {

  private static final String EXPORT = "/api/timelines/any/export.ndjson";

  private final HttpClient client = HttpClient.newHttpClient();
  @Autowired Tokens tokens;
  @Autowired Audit audit;
  @LocalServerPort int port;

  @Test
  @DisplayName("ASVS 5.0 V2.4.1: a token appends so many times at once, from wherever")
  void holdsBackAToken() throws Exception {
    String secret = token("Anna");
    for (int i = 1; i <= 3; i++) {
      assertThat(send("POST", "/api/who", "192.0.2." + i, secret).statusCode()).isEqualTo(200);
    }

    HttpResponse<String> fourth = send("POST", "/api/who", "192.0.2.4", secret);

    assertTooMuch(fourth);
    assertThat(audit.before(Long.MAX_VALUE, 1))
        .extracting(AuditEntry::who, AuditEntry::subject, AuditEntry::outcome)
        .containsExactly(tuple("Anna", "POST /api/who", "throttled"));
    // Others are not held back by it, nor is it from reading.
    assertThat(send("POST", "/api/who", "192.0.2.4", token("Ben")).statusCode()).isEqualTo(200);
    assertThat(send("GET", "/api/who", "192.0.2.4", secret).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("ASVS 5.0 V2.4.1: what is refused counts, and an address has four times as much")
  void holdsBackAnAddress() throws Exception {
    for (int i = 0; i < 12; i++) {
      assertThat(send("POST", "/api/who", "192.0.2.20", "").statusCode()).isEqualTo(401);
    }

    assertTooMuch(send("POST", "/api/who", "192.0.2.20", ""));
    assertTooMuch(send("DELETE", "/api/anything", "192.0.2.20", token("Carla")));
    assertThat(send("POST", "/api/who", "192.0.2.21", "").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("ASVS 5.0 V2.4.1: imports and exports are counted together, apart from appends")
  void holdsBackExports() throws Exception {
    String secret = token("Dora");
    assertThat(send("GET", EXPORT, "192.0.2.30", secret).statusCode()).isEqualTo(404);

    assertTooMuch(send("POST", "/api/timelines/any/imports", "192.0.2.31", secret));
    assertTooMuch(send("HEAD", EXPORT, "192.0.2.31", secret));
    assertTooMuch(send("GET", "/any.csv", "192.0.2.31", secret));
    assertThat(send("GET", "/any/facts.atom", "192.0.2.31", secret).statusCode()).isEqualTo(404);
    assertThat(send("GET", "/robots.txt", "192.0.2.31", secret).statusCode()).isEqualTo(404);
    assertThat(send("POST", "/api/who", "192.0.2.31", secret).statusCode()).isEqualTo(200);

    for (int i = 0; i < 4; i++) {
      assertThat(send("GET", EXPORT, "192.0.2.32", "").statusCode()).isEqualTo(404);
    }
    assertTooMuch(send("GET", EXPORT, "192.0.2.32", ""));
  }

  private static void assertTooMuch(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    if (!answer.request().method().equals("HEAD")) {
      assertThat(answer.body()).contains("\"type\":\"/api/problems/too-many-requests\"");
    }
  }

  private String token(String editor) {
    return tokens.create(TokensTest.wish(editor + "'s laptop", editor)).secret().value();
  }

  private HttpResponse<String> send(String method, String path, String address, String secret)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, BodyPublishers.noBody())
            .header("X-Forwarded-For", address);
    if (!secret.isEmpty()) {
      request.header("Authorization", "Bearer " + secret);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
