package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same request twice.
class IdempotencyTest {

  @Test
  void answersTheSameAgainAlsoAfterARestart() throws IOException {
    try (Service service = Service.empty()) {
      Editing editing = new Editing(service);
      String path = "/api/timelines/" + editing.slug + "/facts";
      String body = editing.factBody("Shut", "2026-07-03");
      Service.Answer first = service.post(path, body, "Idempotency-Key", "shut-1");
      String id = Editing.made(first).path("id").asString();
      assertThat(service.post(path, body, "Idempotency-Key", "shut-1").text())
          .isEqualTo(first.text());

      String note = "{\"note\": \"Read again.\"}";
      String reinstatement = "/api/facts/" + id + "/reinstatement";
      Service.Answer refused =
          service.post(reinstatement, note, "If-Match", "\"v1\"", "Idempotency-Key", "again-1");
      assertThat(refused.status()).isEqualTo(409);

      service.restart();

      Service.Answer again = service.post(path, body, "Idempotency-Key", "shut-1");
      assertThat(again.text()).isEqualTo(first.text());
      assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
      assertThat(again.header("Location")).isEqualTo(first.header("Location"));
      assertThat(
              service
                  .post(reinstatement, note, "If-Match", "\"v1\"", "Idempotency-Key", "again-1")
                  .text())
          .isEqualTo(refused.text());
      assertThat(service.get(path).json().path("items").size()).isEqualTo(1);

      Service.Answer other =
          service.post(path, body.replace("Shut", "Closed"), "Idempotency-Key", "shut-1");
      assertThat(other.status()).isEqualTo(422);
      assertThat(other.problem()).isEqualTo("key-reused");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a\tb"})
  void takesPrintableKeys(String key) {
    Service service = Service.shared();
    try {
      Service.Answer answer =
          service.post(
              "/api/timelines",
              "{\"slug\": \"a\", \"title\": \"A\", \"scope\": \"B\"}",
              "Idempotency-Key",
              key);
      assertThat(answer.problem()).isEqualTo("bad-header");
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("Idempotency-Key");
    }
  }

  @Test
  void takesKeysUpToTwoHundredCharacters() {
    Service service = Service.shared();
    String body = "{\"slug\": \"Not a slug\"}";
    assertThat(service.post("/api/timelines", body, "Idempotency-Key", "k".repeat(200)).problem())
        .isEqualTo("malformed");
    String sound = "{\"slug\": \"keys\", \"title\": \"A\", \"scope\": \"B\"}";
    assertThat(service.post("/api/timelines", sound, "Idempotency-Key", "k".repeat(201)).problem())
        .isEqualTo("bad-header");
  }
}
