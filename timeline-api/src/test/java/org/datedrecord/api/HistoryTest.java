package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The first timeline, corrected and retracted in places, read as of each change before and after.
class HistoryTest {

  private static final String FIRST = "/api/timelines/claude-code-china";

  @Test
  void readsTheRecordAsItStoodAtEachChange() throws IOException {
    try (Service service = Service.withFirstTimeline()) {
      long start = now(service);
      assertThat(start).isEqualTo(53);
      List<String> stood = new ArrayList<>();
      stood.add(facts(service, ""));
      List<JsonNode> facts =
          service.get(FIRST + "/facts?limit=200").json().path("items").valueStream().toList();
      for (int i = 0; i < 8; i++) {
        JsonNode fact = facts.get(i * 4);
        write(service, fact, i);
        stood.add(facts(service, ""));
      }
      assertThat(now(service)).isEqualTo(start + 8);

      for (int i = 0; i < stood.size(); i++) {
        assertThat(facts(service, "&asOf=change:" + (start + i)))
            .as("as of change %d", start + i)
            .isEqualTo(stood.get(i));
      }
      for (long change = 6; change <= 46; change++) {
        JsonNode then = service.get(FIRST + "/facts?limit=200&asOf=change:" + change).json();
        assertThat(then.path("items").size()).isEqualTo((int) change - 6);
      }
      JsonNode retracted = service.get(FIRST + "/facts?lifecycle=retracted").json().path("items");
      assertThat(retracted.size()).isEqualTo(4);
      assertThat(service.get(FIRST + "/facts?nature=our-error").json().path("items").size())
          .isEqualTo(4);
      String id = retracted.get(0).path("id").asString();
      assertThat(
              service
                  .get("/api/facts/" + id + "?asOf=change:53")
                  .json()
                  .path("lifecycle")
                  .asString())
          .isEqualTo("active");
    }
  }

  private static void write(Service service, JsonNode fact, int i) {
    String id = fact.path("id").asString();
    String title = fact.path("title").asString();
    String version = "\"v" + fact.path("version").asLong() + "\"";
    String correction =
        """
        {"nature": "our-error", "note": "Read again.",
         "changes": [{"field": "title", "from": %s, "to": "Read again: %d"}]}\
        """
            .formatted(Service.JSON.writeValueAsString(title), i);
    String retraction = "{\"nature\": \"source-error\", \"note\": \"The source withdrew it.\"}";
    JsonNode receipt =
        Editing.made(
            i % 2 == 0
                ? service.post("/api/facts/" + id + "/corrections", correction, "If-Match", version)
                : service.post(
                    "/api/facts/" + id + "/retraction", retraction, "If-Match", version));
    service.get("/api/timelines?minChange=" + receipt.path("change").asLong());
  }

  private static long now(Service service) {
    return service.get("/api/timelines").json().path("change").asLong();
  }

  private static String facts(Service service, String more) {
    return service.get(FIRST + "/facts?limit=200" + more).json().path("items").toString();
  }
}
