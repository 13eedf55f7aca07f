package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// How clients notice that the record was restored from a backup.
class LogIdentityTest {

  private static final String[] STREAM = {"Accept", "text/event-stream"};

  private final Service service = Service.shared();

  @Test
  void namesTheLogInEveryRead() {
    JsonNode part = service.get("/api/changes?limit=2").json();
    String log = part.path("log").asString();
    assertThat(UUID.fromString(log)).hasToString(log);
    assertThat(part.path("links").path("next").asString()).contains("after=2", "log=" + log);
    String slug = "/api/timelines/claude-code-china";
    for (String path : List.of("/api/changes", slug + "/changes", slug, slug + "/facts")) {
      assertThat(service.get(path).header("Record-Log")).as(path).isEqualTo(log);
    }
    assertThat(service.get("/api/changes?log=" + log).status()).isEqualTo(200);
    assertThat(service.get("/api/changes?log=mine").problem()).isEqualTo("bad-parameter");
  }

  @Test
  void refusesAClientOfALogThatItDoesNotKnow() {
    for (String path : List.of("/api/changes", "/api/timelines/claude-code-china/changes")) {
      Service.Answer list = service.get(path + "?log=" + UUID.randomUUID());
      assertThat(list.problem()).isEqualTo("another-log");
      assertThat(list.status()).isEqualTo(410);
      assertThat(list.json().path("log").asString()).isEqualTo(list.header("Record-Log"));
      assertThat(list.json().has("inCommon")).isFalse();
      assertThat(service.get(path + "?log=" + UUID.randomUUID(), STREAM).problem())
          .isEqualTo("another-log");
    }
  }

  @Test
  void refusesAClientThatHasSeenMoreThanThereIs() {
    assertThat(service.get("/api/changes?after=999999").problem()).isEqualTo("another-log");
    assertThat(service.get("/api/changes?after=999999", STREAM).problem()).isEqualTo("another-log");
    assertThat(
            service
                .get("/api/changes", "Accept", "text/event-stream", "Last-Event-ID", "999999")
                .problem())
        .isEqualTo("another-log");
  }

  @Test
  void takesAClientThatIsAheadOfWhatCanBeRead() {
    Editing editing = new Editing(service);
    for (int i = 0; i < 20; i++) {
      long change =
          Editing.made(
                  service.post(
                      "/api/timelines/" + editing.slug + "/facts",
                      editing.factBody("Fact " + i, "2026")))
              .path("change")
              .asLong();
      assertThat(service.get("/api/changes?after=" + change).status()).isEqualTo(200);
    }
  }

  @Test
  void tellsAClientFromBeforeARestoreWhatItMayKeep() throws Exception {
    try (Service own = Service.empty()) {
      Editing editing = new Editing(own);
      JsonNode before = own.get("/api/changes").json();
      String tag = own.get("/api/changes").header("ETag");
      own.restart("--restored");
      Service.Answer again = own.get("/api/changes", "If-None-Match", tag);
      assertThat(again.status()).isEqualTo(200);
      String log = again.json().path("log").asString();
      assertThat(log).isNotEqualTo(before.path("log").asString());
      editing.fact("Shut", "2026");
      for (String after : List.of("0", "2", "3")) {
        Service.Answer refused =
            own.get("/api/changes?after=" + after + "&log=" + before.path("log").asString());
        assertThat(refused.problem()).isEqualTo("another-log");
        assertThat(refused.json().path("log").asString()).isEqualTo(log);
        assertThat(refused.json().path("change").asLong()).isEqualTo(3);
        assertThat(refused.json().path("inCommon").asLong()).isEqualTo(2);
      }
      assertThat(own.get("/api/changes?after=2&log=" + log).json().path("items").size()).isOne();
    }
  }
}
