package org.datedrecord.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.datedrecord.foreign.CsvColumn;
import org.datedrecord.http.Taken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Files of other formats, as editors import them.
class ForeignImportTest {

  private static final Service SERVICE = Service.shared();
  private static final Path FILES = Path.of("src/test/resources/foreign");
  private static final String ID = "01a1faf9-3b14-7f07-a264-478594eeff86";

  private static final Map<String, String> TYPES =
      Map.of(
          "csv",
          "text/csv",
          "json",
          "application/json",
          "jsonl",
          "application/x-ndjson",
          "xml",
          "application/xml",
          "rss",
          "application/rss+xml",
          "atom",
          "application/atom+xml",
          "mw",
          "text/markdown",
          "ics",
          "text/calendar; charset=utf-8");

  private final ImportFile file = new ImportFile();

  static List<Path> files() {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.filter(file -> !file.toString().endsWith(".read")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void open() {
    assertThat(send("", "application/x-ndjson", bytes(file.open())).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("files")
  void addsNothingWhenAFileComesAgain(Path path) throws IOException {
    List<String> name = List.of(path.getFileName().toString().split("\\.", -1));
    String type = TYPES.getOrDefault(name.get(2), "");
    // Ids of others must not meet in the one record; what is no UTF-8 stays as it is.
    byte[] body =
        Files.readString(path, ISO_8859_1)
            .replace(ID, UUID.randomUUID().toString())
            .getBytes(ISO_8859_1);
    String query =
        "format=%s&file=%s".formatted(name.getFirst(), path.getFileName())
            + (name.get(1).equals("mapped")
                ? "&dateColumn=Wann&titleColumn=Was&dayFirst=true"
                : "");
    JsonNode dry = report(query + "&dryRun=true", type, body);
    JsonNode made = report(query, type, body);
    assertThat(counts(dry)).isEqualTo(counts(made));
    assertThat(dry.path("problems")).isEqualTo(made.path("problems"));
    assertThat(dry.path("notes")).isEqualTo(made.path("notes"));
    JsonNode again = report(query, type, body);
    assertThat(again.path("new").asLong()).isZero();
    assertThat(again.path("same").asLong())
        .isEqualTo(made.path("new").asLong() + made.path("same").asLong());
    assertThat(again.path("change")).isEqualTo(made.path("change"));
    assertThat(again.path("problems")).isEqualTo(made.path("problems"));
  }

  @Test
  void countsAnItemOnceAndSaysWhereTheOthersAre() {
    String rows =
        """
        id,date,title,statement,url
        1,2026-07-03,Shut,The town shut it.,https://courier.example/a
        1,2026-07-03,Shut,The town shut it.,https://courier.example/a
        1,2026-07-04,Shut,The town shut it a day later.,https://courier.example/b
        2,03/04/2026,Either,,
        3,2026,Bad source,,ftp://courier.example/
        4,2026,Too long,%s,
        """
            .formatted("a".repeat(1_001));
    JsonNode report = report("format=csv&file=a.csv", "text/csv", bytes(rows));
    assertThat(counts(report)).containsExactly(6L, 1L, 1L, 4L, 1L);
    assertThat(
            report
                .path("problems")
                .valueStream()
                .map(problem ->
                    problem.path("line").asLong()
                        + " "
                        + problem.path("type").asString()
                        + " "
                        + problem.path("errors").path(0).path("pointer").asString("")))
        .containsExactly(
            "4 /api/problems/taken ",
            "5 /api/problems/malformed /date",
            "6 /api/problems/malformed /url",
            "7 /api/problems/too-long /statement");
  }

  @Test
  void tellsAFactAsTheFileDoes() {
    UUID id = UUID.randomUUID();
    String rows = "id,date,title\n%s,c. 287 BC,The first bridge\n".formatted(id);
    JsonNode report = report("format=csv&file=old%20bridges.csv", "text/csv", bytes(rows));
    JsonNode fact =
        SERVICE.get("/api/facts/" + id + "?minChange=" + report.path("change").asLong()).json();
    assertThat(fact.path("statement").asString()).isEqualTo("The first bridge");
    assertThat(fact.path("when").path("edtf").asString()).isEqualTo("-0286~");
    assertThat(fact.path("when").path("wording").asString()).isEqualTo("c. 287 BC");
    JsonNode evidence = fact.path("evidence").path(0);
    assertThat(evidence.path("source").path("title").asString())
        .isEqualTo("[Imported file: old bridges.csv]");
    assertThat(evidence.path("quote").path("exact").asString()).isEqualTo("The first bridge");
    assertThat(fact.path("origins").path("named").asLong()).isZero();
  }

  @Test
  void takesAFeedAsSourcesAndMakesNoFacts() throws IOException {
    JsonNode report =
        report(
            "format=feed",
            "application/rss+xml",
            Files.readAllBytes(FILES.resolve("feed.courier.rss")));
    JsonNode changes =
        SERVICE
            .get(
                "/api/changes?minChange=%1$d&after=%2$d"
                    .formatted(
                        report.path("change").asLong(),
                        report.path("change").asLong() - report.path("new").asLong()))
            .json()
            .path("items");
    assertThat(changes.valueStream().map(change -> change.path("subject").asString()))
        .hasSize(2)
        .containsOnly("source");
  }

  @Test
  void makesManyInSeveralTransactions() {
    StringBuilder rows = new StringBuilder("date,title,url\n");
    for (int i = 0; i < 250; i++) {
      rows.append("2026,Fact %d,https://courier.example/%d%n".formatted(i, i % 7));
    }
    assertThat(counts(report("format=csv", "text/csv", bytes(rows.toString()))))
        .containsExactly(250L, 250L, 0L, 0L, 0L);
    assertThat(counts(report("format=csv", "text/csv", bytes(rows.toString()))))
        .containsExactly(250L, 0L, 250L, 0L, 0L);
  }

  @ParameterizedTest
  @CsvSource({
    "csv, application/json",
    "csv, application/x-ndjson",
    "timelinejs, application/xml",
    "edits, text/csv",
    "simile, text/csv",
    "icalendar, text/plain",
    "csv, text/csv;charset=iso-8859-1"
  })
  void takesEachFormatAsItIsWrittenAndNotOtherwise(String format, String type) {
    Service.Answer answer = send("format=" + format, type, bytes("a"));
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.header("Accept")).isNotEmpty();
  }

  @Test
  void unpacksNothing() {
    byte[] zip = {'P', 'K', 3, 4, 0, 0, 0, 0};
    byte[] gzip = {0x1f, (byte) 0x8b, 8, 0};
    for (byte[] packed : List.of(zip, gzip)) {
      Service.Answer answer = send("format=csv", "text/csv", packed);
      assertThat(answer.status()).isEqualTo(415);
      assertThat(answer.json().path("detail").asString()).contains("saved as CSV");
    }
  }

  @Test
  void refusesWhatItCannotBeAskedFor() {
    assertThat(send("format=zip", "text/csv", bytes("a")).problem()).isEqualTo("bad-parameter");
    assertThat(send("format=csv&file=%20", "text/csv", bytes("a")).problem())
        .isEqualTo("bad-parameter");
    assertThat(send("format=csv&dayFirst=maybe", "text/csv", bytes("a")).problem())
        .isEqualTo("bad-parameter");
    file.slug = "no-such-timeline";
    assertThat(send("format=csv", "text/csv", bytes("a")).problem()).isEqualTo("unknown");
  }

  @Test
  void takesAsManyBytesAsOfEdits() {
    byte[] rows = bytes("date,title\n" + "2026,".repeat(1 << 20));
    assertThat(counts(report("format=csv", "text/csv", rows))).containsExactly(1L, 0L, 0L, 1L, 0L);
    byte[] most = new byte[(64 << 20) + 1];
    assertThat(send("format=csv", "text/csv", most).problem()).isEqualTo("content-too-large");
  }

  @Test
  void hasAParameterForEachColumn() throws ReflectiveOperationException {
    Class<?> controller = Class.forName("org.datedrecord.imports.ImportController");
    List<String> taken =
        Stream.of(controller.getDeclaredMethods())
            .flatMap(method -> Taken.of(method).single().stream())
            .toList();
    assertThat(taken).containsAll(Stream.of(CsvColumn.values()).map(CsvColumn::parameter).toList());
  }

  private JsonNode report(String query, String type, byte[] body) {
    Service.Answer answer = send(query, type, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonNode report = answer.json();
    List<Long> counts = counts(report);
    assertThat(counts.get(0)).isEqualTo(counts.get(1) + counts.get(2) + counts.get(3));
    assertThat(report.path("problems")).hasSize(Math.toIntExact(counts.get(3)));
    return report;
  }

  private static List<Long> counts(JsonNode report) {
    return Stream.of("read", "new", "same", "rejected", "conflicting")
        .map(name -> report.path(name).asLong())
        .toList();
  }

  private Service.Answer send(String query, String type, byte[] body) {
    return SERVICE.send(
        SERVICE
            .request(
                "/api/timelines/%s/imports?%s"
                    .formatted(URLEncoder.encode(file.slug, UTF_8), query))
            .setHeader("Authorization", "Bearer " + Service.TOKEN)
            .setHeader("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
