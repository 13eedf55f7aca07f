package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.datedrecord.security.SecurityTestApplication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Over real HTTP: the tokens and what guards them, without the record.
@SpringBootTest(
    classes = {SecurityTestApplication.class, TokenController.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "datedrecord.bootstrap-token=" + TokenControllerTest.SECRET,
      "spring.mvc.problemdetails.enabled=true"
    })
class TokenControllerTest {

  static final String SECRET = "chosen-by-the-operator-0123456789";

  private final HttpClient client = HttpClient.newHttpClient();
  @Autowired JsonMapper json;
  @LocalServerPort int port;

  @Test
  @DisplayName("ASVS 5.0 V14.3.2: a token is shown once, and kept by no cache")
  void showsTheSecretOnce() throws Exception {
    HttpResponse<String> created = create("{\"name\": \"Nightly import\", \"editor\": \"Ben\"}");

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue("Cache-Control")).hasValue("no-store");
    JsonNode token = json.readTree(created.body());
    assertThat(token.path("editor").asString()).isEqualTo("Ben");
    String secret = token.path("token").asString();

    HttpResponse<String> list = send("GET", "/api/tokens", SECRET);
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(list.body()).contains("Nightly import", "Ben").doesNotContain(secret, "hash");
  }

  @Test
  void signsEditsWithTheAskingEditorsNameUnlessAnotherIsGiven() throws Exception {
    JsonNode token = json.readTree(create("{\"name\": \"Laptop\"}").body());

    assertThat(token.path("editor").asString()).isEqualTo("Editor");
  }

  @Test
  void revokesOnce() throws Exception {
    JsonNode token = json.readTree(create("{\"name\": \"Laptop\"}").body());
    String revocation = "/api/tokens/" + token.path("id").asString() + "/revocation";

    HttpResponse<String> revoked = send("POST", revocation, SECRET);
    assertThat(revoked.statusCode()).isEqualTo(200);
    assertThat(json.readTree(revoked.body()).path("revokedAt").asString()).endsWith("Z");
    assertThat(send("GET", "/api/tokens", token.path("token").asString()).statusCode())
        .isEqualTo(401);
    assertProblem(send("POST", revocation, SECRET), 409, "token-revoked");
  }

  @Test
  void knowsNoOtherTokens() throws Exception {
    String revocation = "/api/tokens/" + UUID.randomUUID() + "/revocation";

    assertProblem(send("POST", revocation, SECRET), 404, "unknown");
  }

  @Test
  void opensToEditorsAlone() throws Exception {
    assertThat(send("POST", "/api/tokens", "dr_unknown").statusCode()).isEqualTo(401);
    assertThat(send("GET", "/api/tokens", "dr_unknown").statusCode()).isEqualTo(401);
  }

  private void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json.readTree(answer.body()).path("type").asString())
        .isEqualTo("/api/problems/" + type);
  }

  private HttpResponse<String> create(String body) throws Exception {
    return client.send(
        request("/api/tokens", SECRET)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String method, String path, String secret) throws Exception {
    return client.send(
        request(path, secret).method(method, BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String secret) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + secret);
  }
}
