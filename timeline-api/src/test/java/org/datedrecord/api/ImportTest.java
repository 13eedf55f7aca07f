package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/// Files of edits, as editors import them.
class ImportTest {

  private static final Service SERVICE = Service.shared();

  private final ImportFile file = new ImportFile();

  @Test
  void takesARecordIntoATimelineThatItsFirstLineOpens() {
    JsonNode report =
        report(file.open(), file.source("a"), file.fact("a"), file.fact("a", "Another"));
    assertThat(counts(report)).containsExactly(4L, 4L, 0L, 0L, 0L);
    assertThat(report.path("batch").asString()).isNotEmpty();
    JsonNode timeline = at("/api/timelines/" + file.slug, report).json();
    assertThat(timeline.path("counts").path("facts").asLong()).isEqualTo(2);
  }

  @Test
  void saysWhichLinesItRejectsAndWhy() {
    String fact = file.fact("a");
    report(file.open(), file.source("a"), fact, file.confirmation(1));
    JsonNode report =
        report(
            "",
            fact,
            fact.replace("shut it", "closed it"),
            "\r",
            file.denial(1),
            "{\"edit\":\"sing\",\"on\":\"%s\",\"version\":1}".formatted(file.fact),
            file.fact("never-registered", "A fact without a source"),
            "{\"edit\": \"report-fact\", \"title\": 7}",
            "{\"edit\":",
            file.denial(2));
    assertThat(counts(report)).containsExactly(8L, 1L, 1L, 6L, 2L);
    assertThat(faults(report))
        .containsExactly(
            "3 taken 409",
            "5 stale 412",
            "6 malformed 422 /edit",
            "7 unknown 422",
            "8 malformed-body 400 /title",
            "9 malformed-json 400 /edit");
    assertThat(report.path("problems").path(0).path("conflicting").asBoolean()).isTrue();
    assertThat(report.path("problems").path(5).path("detail").asString())
        .startsWith("The line is not JSON: see column ");
  }

  @Test
  void addsNothingWhenItComesAgain() throws IOException {
    try (Service service = Service.empty()) {
      String[] lines = {
        file.open(),
        file.source("a"),
        file.fact("a"),
        file.confirmation(1),
        withoutIds(),
        withNullIds()
      };
      JsonNode first = send(service, "", lines);
      assertThat(counts(first)).containsExactly(6L, 6L, 0L, 0L, 0L);
      service.restart();
      JsonNode again = send(service, "", lines);
      assertThat(counts(again)).containsExactly(6L, 0L, 6L, 0L, 0L);
      assertThat(again.path("change").asLong()).isEqualTo(6);
      String reordered =
          lines[4]
              .replace("{\"edit\":\"report-fact\",", "{ ")
              .replaceFirst("}$", ",\"edit\":\"report-fact\"}");
      assertThat(counts(send(service, "", reordered, lines[4])))
          .containsExactly(2L, 0L, 2L, 0L, 0L);
    }
  }

  private String withNullIds() {
    return file.fact("a", "One of which the ids are null")
        .replaceAll("\"id\":\"[^\"]*\"", "\"id\":null");
  }

  private String withoutIds() {
    return file.fact("a", "One that has no id").replaceAll("\"id\":\"[^\"]*\",", "");
  }

  @Test
  void findsTheFirstTimelineInTheRecordAlready() throws IOException {
    file.slug = "claude-code-china";
    String text =
        new ClassPathResource("first-timeline.ndjson").getContentAsString(StandardCharsets.UTF_8);
    JsonNode report = send(SERVICE, "", text);
    assertThat(counts(report)).containsExactly(53L, 0L, 53L, 0L, 0L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void judgesInADryRunAsWhenItIsMade(long seed) {
    String[] lines = new RandomLines(file, seed).lines(250);
    long before = send(SERVICE, "", file.open()).path("change").asLong();
    JsonNode dry = send(SERVICE, "?dryRun=true&batch=b", lines);
    JsonNode made = send(SERVICE, "?dryRun=false&batch=b", lines);
    assertThat(dry.path("change").asLong()).isEqualTo(before);
    assertThat(dry.path("dryRun").asBoolean()).isTrue();
    assertThat(dry.path("problems")).isEqualTo(made.path("problems"));
    assertThat(counts(dry)).isEqualTo(counts(made));
    assertThat(made.path("new").asLong()).isGreaterThan(50);
    assertThat(made.path("rejected").asLong()).isGreaterThan(25);
    assertThat(made.path("conflicting").asLong()).isPositive();
    assertThat(made.path("change").asLong()).isEqualTo(before + made.path("new").asLong());
    seen(made);

    JsonNode again = send(SERVICE, "", lines);
    assertThat(again.path("new").asLong()).isLessThanOrEqualTo(made.path("rejected").asLong());
    assertThat(again.path("same").asLong())
        .isGreaterThanOrEqualTo(made.path("new").asLong() + made.path("same").asLong());
    seen(again);
  }

  @Test
  void namesTheBatchWithEachChange() {
    JsonNode report = send(SERVICE, "?batch=Spring%20cleaning", file.open(), file.source("a"));
    long change = report.path("change").asLong();
    JsonNode items = at("/api/changes?after=" + (change - 2), report).json().path("items");
    assertThat(items.valueStream().map(item -> item.path("batch").asString()))
        .containsExactly("Spring cleaning", "Spring cleaning");
  }

  @Test
  @DisplayName("ASVS 5.0 V16.3.2: an import is in the audit list, a dry run is not")
  void isInTheAuditList() {
    send(SERVICE, "?batch=Spring%20cleaning", file.open());
    send(SERVICE, "?batch=Summer&dryRun=true", file.source("a"));
    HttpRequest.Builder list = SERVICE.request("/api/audit?limit=1");
    JsonNode newest =
        SERVICE
            .send(list.header("Authorization", "Bearer " + Service.TOKEN).build())
            .json()
            .path("items")
            .path(0);
    assertThat(newest.path("what").asString()).isEqualTo("import");
    assertThat(newest.path("subject").asString()).isEqualTo(file.slug + " Spring cleaning");
  }

  @Test
  void takesNoEditOfAnotherTimeline() {
    report(file.open(), file.source("a"), file.fact("a"));
    String confirmation = file.confirmation(1);
    String elsewhere = file.fact("a", "Elsewhere");
    ImportFile other = new ImportFile();
    JsonNode report =
        sendTo(
            SERVICE,
            other.slug,
            "",
            other.open(),
            confirmation,
            elsewhere.replace("{\"edit\"", "{\"timeline\":\"" + file.slug + "\",\"edit\""),
            file.open());
    assertThat(faults(report))
        .containsExactly(
            "2 malformed 422 /on", "3 malformed 422 /timeline", "4 malformed 422 /slug");
  }

  @Test
  void asksForATimeline() {
    Service.Answer answer = answer(SERVICE, file.slug, "", ofText(file.source("a")));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("unknown");
    assertThat(answer(SERVICE, file.slug, "", ofText("")).status()).isEqualTo(404);
  }

  @Test
  void refusesLinesThatAreNoText() {
    report(file.open());
    byte[] latin = "{\"edit\":\"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] mark = "\ufeff{}\n".getBytes(StandardCharsets.UTF_8);
    byte[] zero = "{\"edit\":\"\u0000\"}\n".getBytes(StandardCharsets.UTF_8);
    byte[] rest =
        String.join(
                "\n",
                "null",
                "[]",
                "\"text\"",
                "{} {}",
                "{\"edit\":\"a\",\"edit\":\"b\"}",
                "{\"edit\":" + "[".repeat(40) + "]".repeat(40) + "}",
                "{\"edit\":\"\\ud800\"}",
                "{\"edit\":\"register-source\",\"\\ud800\":1}",
                "{\"edit\":1e999999999999999}",
                "{\"edit\":\"register-source\",\"title\":\"" + "a".repeat(1 << 20) + "\"}",
                "{\"edit\":\"report-fact\",\"evidence\":[null,{\"id\":null},7]}",
                "{\"edit\":\"add-evidence\",\"on\":\"" + file.timeline + "\",\"version\":-1}",
                "{\"edit\":\"reopen-timeline\",\"on\":\"" + file.timeline + "\",\"note\":\"N\"}",
                "{}")
            .getBytes(StandardCharsets.UTF_8);
    BodyPublisher body = BodyPublishers.ofByteArrays(List.of(latin, mark, zero, rest));
    JsonNode report = answer(SERVICE, file.slug, "", body).json();
    assertThat(report.path("read").asLong()).isEqualTo(17);
    assertThat(report.path("rejected").asLong()).isEqualTo(17);
    assertThat(faults(report).subList(0, 10))
        .containsExactly(
            "1 malformed-json 400 ",
            "2 malformed-json 400 ",
            "3 malformed-json 400 ",
            "4 malformed-body 400 ",
            "5 malformed-body 400 ",
            "6 malformed-body 400 ",
            "7 malformed-json 400 ",
            "8 malformed-json 400 /edit",
            "9 malformed-json 400 ",
            "10 malformed-json 400 /edit");
    assertThat(faults(report)).contains("13 content-too-large 413");
  }

  @Test
  void listsTheFirstThousandProblems() {
    report(file.open());
    List<String> lines = Collections.nCopies(1_200, "{}");
    JsonNode report = report(lines.toArray(String[]::new));
    assertThat(report.path("rejected").asLong()).isEqualTo(1_200);
    assertThat(report.path("problems")).hasSize(1_000);
  }

  @Test
  void tellsHowFarItIs() {
    List<String> lines = new ArrayList<>(List.of(file.open(), file.source("a")));
    for (int i = 0; i < 250; i++) {
      lines.add(file.fact("a", "Fact " + i));
    }
    Service.Answer answer =
        answer(
            SERVICE,
            file.slug,
            "",
            ofText(String.join("\n", lines)),
            "Accept",
            "application/x-ndjson");
    assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
    List<JsonNode> told = answer.text().lines().map(Service.JSON::readTree).toList();
    assertThat(told.getFirst().path("progress").path("read").asLong()).isEqualTo(100);
    assertThat(told.getLast().path("report").path("read").asLong()).isEqualTo(252);
    Service.Answer none =
        answer(SERVICE, "none", "", ofText("{}"), "Accept", "application/x-ndjson");
    assertThat(none.problem()).isEqualTo("unknown");
  }

  @Test
  void takes64MegabytesAndNoMore() {
    report(file.open());
    byte[] body = new byte[(64 << 20) + 1];
    Arrays.fill(body, (byte) '\n');
    BodyPublisher unannounced = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    assertThat(answer(SERVICE, file.slug, "", unannounced).problem())
        .isEqualTo("content-too-large");
    byte[] most = Arrays.copyOf(body, 64 << 20);
    assertThat(answer(SERVICE, file.slug, "", BodyPublishers.ofByteArray(most)).status())
        .isEqualTo(200);
  }

  @Test
  void isSpokenToAsTheRestOfTheApi() {
    BodyPublisher body = ofText(file.open());
    assertThat(
            SERVICE
                .send(
                    SERVICE
                        .request(path(file.slug, ""))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(body)
                        .build())
                .problem())
        .isEqualTo("unauthorized");
    assertThat(SERVICE.post(path(file.slug, ""), "{}").problem())
        .isEqualTo("unsupported-media-type");
    String charset = "application/x-ndjson;charset=utf-16";
    assertThat(answer(SERVICE, file.slug, "", body, "Content-Type", charset).problem())
        .isEqualTo("unsupported-media-type");
    assertThat(SERVICE.post("/api/sources", "{}", "Content-Type", "application/x-ndjson").problem())
        .isEqualTo("unsupported-media-type");
    assertThat(answer(SERVICE, file.slug, "?dry=true", body).problem())
        .isEqualTo("unknown-parameter");
    assertThat(answer(SERVICE, file.slug, "?dryRun=maybe", body).problem())
        .isEqualTo("bad-parameter");
    assertThat(answer(SERVICE, file.slug, "?batch=%20", body).problem()).isEqualTo("bad-parameter");
    assertThat(answer(SERVICE, file.slug, "", body, "Accept", "text/html").problem())
        .isEqualTo("not-acceptable");
    assertThat(SERVICE.get("/api/timelines/" + file.slug).status()).isEqualTo(404);
  }

  private JsonNode report(String... lines) {
    return sendTo(SERVICE, file.slug, "", lines);
  }

  private JsonNode send(Service service, String query, String... lines) {
    return sendTo(service, file.slug, query, lines);
  }

  private static JsonNode sendTo(Service service, String slug, String query, String... lines) {
    Service.Answer answer = answer(service, slug, query, ofText(String.join("\n", lines)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonNode report = answer.json();
    assertThat(report.path("read").asLong())
        .isEqualTo(
            report.path("new").asLong()
                + report.path("same").asLong()
                + report.path("rejected").asLong());
    return report;
  }

  private static Service.Answer answer(
      Service service, String slug, String query, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        service
            .request(path(slug, query))
            .setHeader("Authorization", "Bearer " + Service.TOKEN)
            .setHeader("Content-Type", "application/x-ndjson");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return service.send(request.POST(body).build());
  }

  private static String path(String slug, String query) {
    return "/api/timelines/" + slug + "/imports" + query;
  }

  private static BodyPublisher ofText(String text) {
    return BodyPublishers.ofString(text);
  }

  private static Service.Answer at(String path, JsonNode report) {
    String sign = path.contains("?") ? "&" : "?";
    return SERVICE.get(path + sign + "minChange=" + report.path("change").asLong());
  }

  private static void seen(JsonNode report) {
    assertThat(at("/api/changes?limit=1", report).status()).isEqualTo(200);
  }

  /// read, new, same, rejected and conflicting
  private static List<Long> counts(JsonNode report) {
    return List.of("read", "new", "same", "rejected", "conflicting").stream()
        .map(name -> report.path(name).asLong())
        .toList();
  }

  /// Each as its line, its type, its status, and where in the line it is.
  private static List<String> faults(JsonNode report) {
    return report
        .path("problems")
        .valueStream()
        .map(problem ->
            problem.path("line").asLong()
                + " "
                + problem.path("type").asString().replace("/api/problems/", "")
                + " "
                + problem.path("status").asInt()
                + (problem.path("errors").isEmpty()
                    ? ""
                    : " " + problem.path("errors").path(0).path("pointer").asString()))
        .toList();
  }
}
