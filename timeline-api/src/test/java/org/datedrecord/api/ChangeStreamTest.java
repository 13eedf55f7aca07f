package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Changes in parts, and as they happen.
class ChangeStreamTest {

  private final Service service = Service.shared();

  @Test
  void listsChangesInPartsWithoutGaps() {
    List<Long> numbers = new ArrayList<>();
    String next = "/api/changes?limit=20&after=0";
    while (!next.isEmpty()) {
      JsonNode part = service.get(next).json();
      part.path("items").forEach(change -> numbers.add(change.path("number").asLong()));
      next = part.path("links").path("next").asString("");
    }
    assertThat(numbers)
        .startsWith(LongStream.rangeClosed(1, 53).boxed().toArray(Long[]::new))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(service.get("/api/changes?limit=1001").problem()).isEqualTo("bad-parameter");
  }

  @Test
  void sendsEachChangeAsItIsRecorded() throws Exception {
    Editing editing = new Editing(service);
    String path = "/api/timelines/" + editing.slug + "/changes";
    try (Stream stream = new Stream(path, "Accept", "text/event-stream")) {
      assertThat(stream.next().path("type").asString()).isEqualTo("TimelineOpened");
      String id = editing.fact("Shut", "2026-07-03");
      JsonNode reported = stream.next();
      assertThat(reported.path("type").asString()).isEqualTo("FactReported");
      assertThat(reported.path("subjectId").asString()).isEqualTo(id);
      assertThat(reported.path("data").path("claim").path("title").asString()).isEqualTo("Shut");
      new Editing(service).fact("Elsewhere", "2026");
      Instant sent = Instant.now();
      Editing.made(editing.correctTitle(id, 1, "Shut", "Closed"));
      assertThat(stream.next().path("type").asString()).isEqualTo("FactCorrected");
      assertThat(Duration.between(sent, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void goesOnWhereAClientStopped() throws Exception {
    List<Long> numbers = new ArrayList<>();
    try (Stream stream = new Stream("/api/changes?after=10", "Accept", "text/event-stream")) {
      for (int i = 0; i < 5; i++) {
        numbers.add(stream.next().path("number").asLong());
      }
    }
    try (Stream stream =
        new Stream("/api/changes?after=10", "Accept", "text/event-stream", "Last-Event-ID", "15")) {
      for (int i = 0; i < 5; i++) {
        numbers.add(stream.next().path("number").asLong());
      }
    }
    assertThat(numbers).containsExactly(11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L);
  }

  @Test
  void refusesAnIdItNeverGave() {
    assertThat(
            service
                .get("/api/changes", "Accept", "text/event-stream", "Last-Event-ID", "x")
                .problem())
        .isEqualTo("bad-header");
    assertThat(service.get("/api/changes?limit=1", "Accept", "text/event-stream").problem())
        .isEqualTo("unknown-parameter");
    assertThat(
            service.get("/api/timelines/nowhere/changes", "Accept", "text/event-stream").problem())
        .isEqualTo("unknown");
  }

  @Test
  void answersAListWhereAnythingIsTaken() {
    assertThat(service.get("/api/changes?limit=1", "Accept", "*/*").header("Content-Type"))
        .isEqualTo("application/json");
  }

  @Test
  void endsWithTheService() throws Exception {
    Service own = Service.empty();
    Editing editing = new Editing(own);
    Stream stream = new Stream(own, "/api/changes", "Accept", "text/event-stream");
    stream.next();
    editing.fact("Shut", "2026");
    Instant asked = Instant.now();
    own.stop();
    await().atMost(Duration.ofSeconds(10)).until(stream::ended);
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
    own.close();
  }

  @Test
  void noticesThatAClientIsGone() throws Exception {
    try (Service own = Service.empty()) {
      new Editing(own);
      ChangeStream streams = own.bean(ChangeStream.class);
      for (int i = 0; i < 5; i++) {
        try (Stream stream = new Stream(own, "/api/changes", "Accept", "text/event-stream")) {
          stream.next();
          assertThat(streams.open()).isPositive();
        }
      }
      await().atMost(Duration.ofSeconds(10)).until(() -> streams.open() == 0);
    }
  }

  @Test
  void losesNothingOnASlowClient() throws Exception {
    try (Service own = Service.empty()) {
      Editing editing = new Editing(own);
      try (Stream stream = new Stream(own, "/api/changes", "Accept", "text/event-stream")) {
        for (int i = 0; i < 120; i++) {
          Editing.made(
              own.post(
                  "/api/timelines/" + editing.slug + "/facts",
                  editing.factBody("Fact " + i + " " + "x".repeat(90), "2026")));
        }
        for (long number = 1; number <= 122; number++) {
          assertThat(stream.next().path("number").asLong()).isEqualTo(number);
        }
      }
    }
  }

  @Test
  void showsThatAQuietStreamLives() throws Exception {
    HttpResponse<InputStream> response =
        service.open(
            service
                .request("/api/changes?after=" + newest())
                .header("Accept", "text/event-stream")
                .build());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo(": the record of changes, log " + log());
      assertThat(lines.readLine()).isEmpty();
      assertThat(lines.readLine()).isEqualTo(": still here");
    }
  }

  private long newest() {
    return service.get("/api/changes?limit=1").json().path("change").asLong();
  }

  private String log() {
    return service.get("/api/changes?limit=1").json().path("log").asString();
  }

  /// A stream of events, read one by one.
  private final class Stream implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    Stream(String path, String... headers) throws IOException, InterruptedException {
      this(service, path, headers);
    }

    Stream(Service from, String path, String... headers) throws IOException, InterruptedException {
      response = from.open(from.request(path).headers(headers).build());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
      lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /// The next change, whose event says the same as its data.
    JsonNode next() throws IOException {
      String id = "";
      String event = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          event = line.substring(7);
        } else if (line.startsWith("data: ")) {
          String data = line.substring(6);
          assertThat(Description.OURS.faults(Description.OURS.schema("Change"), data)).isEmpty();
          JsonNode change = Service.JSON.readTree(data);
          assertThat(change.path("number").asString()).isEqualTo(id);
          assertThat(change.path("type").asString()).isEqualTo(event);
          return change;
        }
      }
      throw new AssertionError("the stream ended");
    }

    boolean ended() throws IOException {
      try {
        while (true) {
          if (lines.readLine() == null) {
            return true;
          }
        }
      } catch (IOException e) {
        return true;
      }
    }

    @Override
    public void close() throws IOException {
      response.body().close();
    }
  }
}
