package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A record that is exported from one instance and imported into another.
class ExportTest {

  @Test
  void makesTheSameRecordInAnEmptyInstance() throws IOException {
    ImportFile file = new ImportFile();
    ImportFile other = new ImportFile();
    try (Service here = Service.withFirstTimeline();
        Service there = Service.empty()) {
      imported(here, other.slug, String.join("\n", new RandomLines(other, 5).lines(60)));
      imported(here, file.slug, String.join("\n", new RandomLines(file, 6).lines(600)));
      for (String slug : List.of(file.slug, "claude-code-china")) {
        String export = exported(here, slug);
        JsonNode report = imported(there, slug, export);
        assertThat(report.path("problems")).as(report.toString()).isEmpty();
        assertThat(report.path("new").asLong()).isEqualTo(export.lines().count());
        assertThat(exported(there, slug)).isEqualTo(export);
        assertThat(shown(there, slug)).isEqualTo(shown(here, slug));
      }
      assertThat(exported(here, "claude-code-china").lines()).hasSize(53);
    }
  }

  @Test
  void exportsNoTimelineThatIsNotThere() {
    assertThat(Service.shared().get("/api/timelines/none/export.ndjson").problem())
        .isEqualTo("unknown");
  }

  /// Events that could not be read, as the view notes them: without what they say, and of no
  /// timeline where it is not known which one they are of.
  @Test
  void neverPassesAPartForTheWhole() throws IOException {
    ImportFile file = new ImportFile();
    ImportFile other = new ImportFile();
    try (Service service = Service.empty()) {
      imported(service, other.slug, String.join("\n", new RandomLines(other, 8).lines(60)));
      imported(service, file.slug, String.join("\n", new RandomLines(file, 7).lines(600)));
      long newest = service.get("/api/changes?limit=1").json().path("change").asLong();
      String path = "/api/timelines/" + file.slug + "/export.ndjson";

      unread(service, lastFact(service, other));
      exported(service, file.slug);
      unread(service, lastFact(service, file));
      assertThat(lastFact(service, file)).isGreaterThan(newest / 2);
      assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> service.get(path));
      jdbc(service)
          .sql("update change_row set timeline_id = null where change_number = ?")
          .param(lastFact(service, other))
          .update();
      assertThat(service.get(path).problem()).isEqualTo("unavailable");
      assertThat(service.get(path).header("Content-Type")).isEqualTo("application/problem+json");
    }
  }

  private static long lastFact(Service service, ImportFile file) {
    return jdbc(service)
        .sql(
            """
            select max(change_number) from change_row
            where subject = 'FACT' and version = 1 and timeline_id = ?
            """)
        .param(file.timeline)
        .query(Long.class)
        .single();
  }

  private static void unread(Service service, long change) {
    int noted =
        jdbc(service)
            .sql("update change_row set body = ? where change_number = ?")
            .param("{}".getBytes(StandardCharsets.UTF_8))
            .param(change)
            .update();
    assertThat(noted).isEqualTo(1);
  }

  private static JdbcClient jdbc(Service service) {
    return service.bean(JdbcClient.class);
  }

  private static String exported(Service service, String slug) {
    Service.Answer answer = service.get("/api/timelines/" + slug + "/export.ndjson");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + slug + ".ndjson\"");
    return answer.text();
  }

  private static JsonNode imported(Service service, String slug, String text) {
    Service.Answer answer =
        service.send(
            service
                .request("/api/timelines/" + slug + "/imports")
                .setHeader("Authorization", "Bearer " + Service.TOKEN)
                .setHeader("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(text))
                .build());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    String seen = "/api/changes?limit=1&minChange=" + answer.json().path("change").asLong();
    assertThat(service.get(seen).status()).isEqualTo(200);
    return answer.json();
  }

  /// What readers see of the facts, but for when and as which change it was recorded.
  private static String shown(Service service, String slug) {
    String path =
        "/api/timelines/" + slug + "/facts?limit=200&lifecycle=active&lifecycle=retracted";
    return service
        .get(path)
        .json()
        .path("items")
        .toString()
        .replaceAll("\"(recordedAt|changedAt|at)\":\"[^\"]*\"", "")
        .replaceAll("\"(change|versionChange)\":\\d+", "")
        .replaceAll("\"editor\":\"[^\"]*\"", "");
  }
}
