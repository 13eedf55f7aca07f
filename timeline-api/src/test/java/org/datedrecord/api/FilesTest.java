package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.datedrecord.format.Catalogue;
import org.datedrecord.format.FactsFile;
import org.datedrecord.format.Form;
import org.datedrecord.view.Reader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The files in which facts leave the record.
class FilesTest {

  private static final int MANY = 2_100;

  private final Service service = Service.shared();

  /// A timeline of more facts than ten parts hold, made once.
  private static final class Full {

    static final ImportFile FILE = imported(Service.shared(), MANY);
  }

  private static ImportFile imported(Service service, int facts) {
    ImportFile file = new ImportFile();
    StringBuilder lines = new StringBuilder(file.open()).append('\n').append(file.source("one"));
    for (int i = 1; i <= facts; i++) {
      lines
          .append('\n')
          .append(
              file.fact(
                  "one",
                  new UUID(7, file.timeline.getLeastSignificantBits() + i),
                  "Number " + i + "."));
    }
    Service.Answer answer =
        service.send(
            service
                .request("/api/timelines/" + file.slug + "/imports")
                .setHeader("Authorization", "Bearer " + Service.TOKEN)
                .setHeader("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines.toString()))
                .build());
    assertThat(answer.json().path("new").asInt()).as(answer.text()).isEqualTo(facts + 2);
    long newest = service.bean(Reader.class).log().change();
    assertThat(service.get("/api/changes?limit=1&minChange=" + newest).status()).isEqualTo(200);
    return file;
  }

  @ParameterizedTest
  @EnumSource
  void tellsEachOfManyFactsOnce(FactsFile file) {
    Service.Answer answer = service.get(file.form().of(Full.FILE.slug));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type").replace(" ", ""))
        .isEqualToIgnoringCase(file.form().mediaType().replace(" ", ""));
    long told =
        Pattern.compile("Number (\\d+)\\.[^<]")
            .matcher(answer.text())
            .results()
            .map(found -> found.group(1))
            .distinct()
            .count();
    assertThat(told).isEqualTo(MANY);
  }

  @ParameterizedTest
  @EnumSource
  void readsAsOfAMomentAndByFilters(FactsFile file) {
    Editing editing = new Editing(service);
    String kept = editing.fact("The first thing", "2026-07-03");
    long before = service.get("/api/timelines/" + editing.slug).json().path("change").asLong();
    editing.fact("The second thing", "2026-08-04");
    String path = file.form().of(editing.slug);

    assertThat(service.get(path).text()).contains("The first thing", "The second thing");
    assertThat(service.get(path + "?datetime=2026-08").text())
        .contains("The second thing")
        .doesNotContain("The first thing");
    Service.Answer then = service.get(path + "?asOf=change:" + before);
    assertThat(then.text()).contains("The first thing").doesNotContain("The second thing");
    assertThat(then.header("Memento-Datetime")).isNotEmpty();
    assertThat(then.headers("Link")).contains("<" + path + ">; rel=\"original timegate\"");
    String sorted = service.get(path + "?sort=-occurred").text();
    assertThat(sorted.indexOf("The second thing")).isLessThan(sorted.indexOf("The first thing"));
    assertThat(service.get(path + "?actor=Nobody").text()).doesNotContain(kept, "thing");
  }

  @Test
  void answersThoseWhoHaveItAndThoseWhoOnlyAsk() throws Exception {
    String path = "/claude-code-china.csv?asOf=change:53";
    Service.Answer first = service.get(path);
    assertThat(first.header("ETag")).startsWith("W/\"");
    assertThat(first.header("Last-Modified")).isNotEmpty();
    assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=86400");
    assertThat(first.header("Content-Disposition"))
        .isEqualTo("inline; filename=\"claude-code-china.csv\"");
    assertThat(first.headers("Vary"))
        .anyMatch(vary -> vary.toLowerCase(Locale.ROOT).contains("accept-datetime"));
    Service.Answer again = service.get(path, "If-None-Match", first.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(
            service.get("/claude-code-china.csv", "If-None-Match", first.header("ETag")).status())
        .isEqualTo(
            service.get("/api/changes?limit=1").json().path("change").asLong() == 53 ? 304 : 200);
    Service.Answer head =
        service.send(
            service.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.text()).isEmpty();
    assertThat(head.header("ETag")).isEqualTo(first.header("ETag"));
    Service.Answer zipped = service.get(path, "Accept-Encoding", "gzip", "Accept", "text/calendar");
    assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(
            service
                .get(path, "Origin", "https://elsewhere.example")
                .header("Access-Control-Allow-Origin"))
        .isEqualTo("*");
    assertThat(service.get("/nowhere.csv", "If-None-Match", "*").status()).isEqualTo(404);
  }

  @Test
  void saysWhatIsWrongInProblemDocuments() {
    String path = "/claude-code-china.csv";
    assertThat(service.get("/claude-code-china.doc").problem()).isEqualTo("not-found");
    assertThat(service.get("/nowhere.csv").problem()).isEqualTo("unknown");
    assertThat(service.get("/Nowhere.csv").problem()).isEqualTo("not-found");
    assertThat(service.get(path + "?limit=3").problem()).isEqualTo("unknown-parameter");
    assertThat(service.get(path + "?cursor=3").problem()).isEqualTo("unknown-parameter");
    assertThat(service.get(path + "?sort=size").problem()).isEqualTo("bad-parameter");
    assertThat(service.get(path + "?datetime=2026-13").problem()).isEqualTo("unreadable-date");
    assertThat(service.get(path + "?inert=maybe").problem()).isEqualTo("bad-parameter");
    assertThat(service.get("/claude-code-china.ics?bom=true").problem())
        .isEqualTo("unknown-parameter");
    assertThat(service.get(path + "?asOf=change:0").problem()).isEqualTo("unknown");
    Service.Answer refused = service.get("/nowhere.csv");
    assertThat(refused.header("Content-Disposition")).isEmpty();
    assertThat(refused.header("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
  }

  @Test
  @DisplayName("ASVS 5.0 V1.2.10: a table holds no formula, unless it is asked for")
  void holdsNoFormula() {
    Editing editing = new Editing(service);
    editing.fact("=cmd|' /C calc'!A0", "2026-07-03");
    String path = "/" + editing.slug + ".csv";
    assertThat(service.get(path).text()).contains(",'=cmd|");
    assertThat(service.get(path + "?inert=false").text()).contains(",=cmd|");
    assertThat(service.get(path + "?bom=true").text()).startsWith("\ufeffid,url,");
    assertThat(service.get(path + "?bom=false").text()).startsWith("id,url,");
  }

  @Test
  void cancelsInTheCalendarWhatWasRetracted() {
    Editing editing = new Editing(service);
    String fact = editing.fact("The bridge falls", "2026-07-03");
    Editing.made(
        editing.appendToFact(
            fact, "retraction", 1, "{\"nature\": \"our-error\", \"note\": \"It stands.\"}"));
    editing.seen(service.get("/api/timelines/" + editing.slug).json());
    String path = "/" + editing.slug + ".ics";
    assertThat(service.get(path).text()).contains("STATUS:CANCELLED", "SEQUENCE:1");
    assertThat(service.get(path + "?lifecycle=active").text()).doesNotContain("VEVENT");
    assertThat(service.get("/" + editing.slug + ".csv").text()).doesNotContain("The bridge falls");
  }

  @Test
  void describesEachOfThem() {
    assertThat(
            Description.OURS
                .document()
                .at("/components/parameters/Suffix/schema/enum")
                .valueStream()
                .map(JsonNode::asString))
        .containsExactlyElementsOf(
            Arrays.stream(FactsFile.values()).map(FactsFile::suffix).toList());
  }

  @Test
  void listsWhereEverythingIs() {
    for (Form form : Catalogue.forms()) {
      Service.Answer answer = service.get(form.of("claude-code-china"));
      assertThat(answer.status()).as(form.path()).isEqualTo(200);
      assertThat(answer.header("Content-Type").replaceFirst(";.*", "")).isEqualTo(form.type());
      assertThat(form.loses()).isNotBlank();
    }
    assertThat(service.get("/nowhere/sources.bib").problem()).isEqualTo("unknown");
    assertThat(service.get("/claude-code-china/sources.bib?sort=x").problem())
        .isEqualTo("unknown-parameter");
  }

  /// A fact far behind the first part cannot be read, or is gone; much was sent by then.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update fact_row set body = x'7b' where fact_id = ?",
        "delete from fact_row where fact_id = ?"
      })
  void breaksOffRatherThanLookWhole(String damage) throws IOException {
    try (Service alone = Service.empty()) {
      ImportFile file = imported(alone, 450);
      UUID fact = new UUID(7, file.timeline.getLeastSignificantBits() + 300);
      assertThat(alone.bean(JdbcClient.class).sql(damage).param(fact).update()).isEqualTo(1);
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> alone.get("/" + file.slug + ".csv?sort=recorded"));
    }
  }
}
