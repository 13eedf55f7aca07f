package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Clients that send slowly, go away, or announce too much.
class ImportClientsTest {

  private static Service service;

  private final ImportFile file = new ImportFile();

  @BeforeAll
  static void start() throws IOException {
    service = Service.empty();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void keepsWhatWasMadeWhenItsClientGoesAway() throws IOException {
    List<String> lines = lines(150);
    long before = change();
    try (Slow client = new Slow(file, 1 << 20)) {
      client.send(lines);
      await().until(() -> change() == before + 100);
    }
    JsonNode report = imported(lines);
    assertThat(report.path("read").asLong()).isEqualTo(150);
    assertThat(report.path("same").asLong()).isEqualTo(100);
    assertThat(report.path("new").asLong()).isEqualTo(50);
  }

  @Test
  void letsOthersWriteWhileImportsComeSlowly() throws IOException {
    long before = change();
    ImportFile second = new ImportFile();
    try (Slow one = new Slow(file, 1 << 20);
        Slow two = new Slow(second, 1 << 20)) {
      one.send(lines(100));
      await().until(() -> change() == before + 100);
      two.send(List.of(second.open()));
      ImportFile third = new ImportFile();
      await().untilAsserted(() -> assertThat(answer(third, third.open()).status()).isEqualTo(503));
      assertThat(answer(third, third.open()).header("Retry-After")).isEqualTo("1");
      new Editing(service).fact("The bridge is shut", "2026-07-04");
      assertThat(service.get("/api/timelines").status()).isEqualTo(200);
    }
    ImportFile third = new ImportFile();
    await().untilAsserted(() -> assertThat(answer(third, third.open()).status()).isEqualTo(200));
  }

  @Test
  void refusesAtOnceWhatAnnouncesTooMuch() throws IOException {
    try (Slow client = new Slow(file, (64L << 20) + 1)) {
      assertThat(client.status()).contains(" 413 ");
    }
  }

  private List<String> lines(int count) {
    List<String> lines = new ArrayList<>(List.of(file.open(), file.source("a")));
    for (int i = 2; i < count; i++) {
      lines.add(file.fact("a", "Fact " + i));
    }
    return lines;
  }

  private JsonNode imported(List<String> lines) {
    return answer(file, String.join("\n", lines)).json();
  }

  private static Service.Answer answer(ImportFile of, String text) {
    return service.send(
        service
            .request("/api/timelines/" + of.slug + "/imports")
            .setHeader("Authorization", "Bearer " + Service.TOKEN)
            .setHeader("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(text))
            .build());
  }

  private static long change() {
    return service.get("/api/changes?limit=1").json().path("change").asLong();
  }

  /// A client that sends a part of what it announced, and then nothing.
  private static final class Slow implements AutoCloseable {

    private final Socket socket;

    Slow(ImportFile file, long length) throws IOException {
      socket = new Socket("localhost", service.port());
      write(
          """
          POST /api/timelines/%s/imports HTTP/1.1\r
          Host: localhost\r
          Authorization: Bearer %s\r
          Content-Type: application/x-ndjson\r
          Content-Length: %d\r
          \r
          """
              .formatted(file.slug, Service.TOKEN, length));
    }

    void send(List<String> lines) throws IOException {
      write(String.join("\n", lines) + "\n");
    }

    String status() throws IOException {
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }

    private void write(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
