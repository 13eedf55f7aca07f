package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/// What operators may see and have done.
class OperationsTest {

  private static final String PROJECTION = "/actuator/projection";
  private static final String HEALTH = "/actuator/health";
  private static final String EDITOR = "Bearer " + Service.TOKEN;

  private static Service service;

  @BeforeAll
  static void start() throws IOException {
    service = Service.withFirstTimeline();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void showsEveryoneHowTheViewIs() throws Exception {
    Told told = see(PROJECTION);
    assertThat(told.json().path("status").asString()).isEqualTo("UP");
    assertThat(told.json().path("lag").asInt(-1)).isZero();
  }

  @Test
  void hasNothingDoneWithoutAnEditorsToken() throws Exception {
    assertThat(begin("rebuild", "Bearer nobody's").status()).isEqualTo(401);
    assertThat(begin("burn", EDITOR).status()).isEqualTo(400);
  }

  @Test
  void saysThatTheViewIsOutOfStepAndMendsIt() throws Exception {
    service.bean(JdbcTemplate.class).update("update timeline_row set version = 99");
    assertThat(begin("compare", EDITOR).status()).isEqualTo(200);
    await().until(() -> see(HEALTH).status() == 503);
    assertThat(see(HEALTH).json().path("status").asString()).isEqualTo("OUT_OF_STEP");
    assertThat(see(HEALTH + "/readiness").status()).isEqualTo(200);
    assertThat(see(PROJECTION).json().path("differences").path(0).path("table").asString())
        .isEqualTo("timeline_row");
    assertThat(begin("rebuild", EDITOR).status()).isEqualTo(200);
    await().until(() -> see(HEALTH).status() == 200);
    assertThat(service.get("/api/timelines").status()).isEqualTo(200);
  }

  private record Told(int status, JsonNode json) {}

  private static Told see(String path) throws Exception {
    return told(service.request(path).build());
  }

  private static Told begin(String action, String authorization) throws Exception {
    return told(
        service
            .request(PROJECTION)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"action\":\"" + action + "\"}"))
            .build());
  }

  /// What is not in the API's description, and so not held against it.
  private static Told told(HttpRequest request) throws Exception {
    HttpResponse<InputStream> answer = service.open(request);
    try (InputStream body = answer.body()) {
      return new Told(answer.statusCode(), Service.JSON.readTree(body));
    }
  }
}
