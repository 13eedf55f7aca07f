package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What everyone can read of the first timeline. Each answer is held against its description.
class ReadingTest {

  private static final String FIRST = "/api/timelines/claude-code-china";
  private static final String FACTS = FIRST + "/facts";

  private final Service service = Service.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/timelines",
        FIRST,
        FACTS,
        FIRST + "/density",
        FIRST + "/actors",
        FIRST + "/sources",
        FIRST + "/contentions",
        FIRST + "/changes",
        "/api/changes",
        "/api/sources/01a1faf9-3b14-7f07-a264-478594eeff86",
        "/api/contentions/01a1faf9-4014-7ddc-8045-a73615257779",
        "/api/facts/01a1faf9-3d58-7248-bc61-622cce07e998",
        "/api/facts/01a1faf9-3d58-7248-bc61-622cce07e998/versions",
        "/api/facts/01a1faf9-3d58-7248-bc61-622cce07e998/versions/2",
        "/api/problems",
        "/api/problems/stale",
        "/api/openapi.yaml",
        "/api/dates?edtf=2026-06?"
      })
  void answersWithAndWithoutABody(String path) {
    Service.Answer answer = service.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    Service.Answer head = service.send(service.request(path).HEAD().build());
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.response().body()).isEmpty();
    assertThat(service.get(path + (path.contains("?") ? "&" : "?") + "colour=red").problem())
        .isEqualTo("unknown-parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/timelines/nowhere",
        "/api/timelines/nowhere/facts",
        "/api/timelines/nowhere/density",
        "/api/timelines/nowhere/actors",
        "/api/timelines/nowhere/sources",
        "/api/timelines/nowhere/contentions",
        "/api/timelines/nowhere/changes",
        "/api/timelines/No%20where",
        "/api/facts/01a1faf9-0000-7000-8000-000000000000",
        "/api/facts/01a1faf9-0000-7000-8000-000000000000/versions",
        "/api/facts/01a1faf9-3d58-7248-bc61-622cce07e998/versions/99",
        "/api/facts/01a1faf9-3d58-7248-bc61-622cce07e998/versions/x",
        "/api/sources/01a1faf9-0000-7000-8000-000000000000",
        "/api/contentions/01a1faf9-0000-7000-8000-000000000000"
      })
  void saysWhatIsNotInTheRecord(String path) {
    Service.Answer answer = service.get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "lifecycle=active, 40",
    "lifecycle=active&lifecycle=retracted, 40",
    "lifecycle=retracted, 0",
    "undated=only, 7",
    "undated=exclude, 33",
    "datetime=2026-06&match=certain, 1",
    "datetime=2026-07&undated=only, 7",
    "actor=Alibaba, 15",
    "actor=nobody, 0",
    "nature=our-error, 0",
    "contention=01a1faf9-4014-7ddc-8045-a73615257779, 2",
    "actor=Alibaba&actor=Anthropic, ",
    "datetime=2026-07, ",
    "datetime=2026-07-04/.., ",
    "datetime=../2026-06-30&match=possible, ",
    "reported=2026-07-03/2026-07-05&match=certain, ",
  })
  void findsFactsAndCountsThemAlike(String query, @Nullable Integer facts) {
    int found = count(query);
    long counted = service.get(FIRST + "/density?" + query).json().path("facts").asLong();
    assertThat(counted).isEqualTo(found);
    assertThat(found).isEqualTo(facts == null ? found : facts);
  }

  @Test
  void findsFactsByEachName() {
    assertThat(count("publisher=AIToday")).isPositive();
    assertThat(count("source=01a1faf9-3b1e-7eda-a152-2a3ebcb4f24d"))
        .isEqualTo(count("publisher=AIToday"));
    assertThat(count("origin=Financial%20Times")).isPositive();
    assertThat(count("origin=Financial+Times&origin=Anthropic"))
        .isGreaterThan(count("origin=Financial+Times"));
    assertThat(count("claimant=Anthropic")).isPositive();
    assertThat(count("standing=confirmed")).isPositive();
    assertThat(count("standing=disputed")).isEqualTo(10);
    assertThat(count("reported=2026-07-03")).isPositive();
    assertThat(count("actor=Alibaba&standing=disputed")).isLessThan(count("actor=Alibaba"));
  }

  private int count(String query) {
    return service.get(FACTS + "?limit=200&" + query).json().path("items").size();
  }

  @Test
  void saysHowEachDateMatches() {
    JsonNode items =
        service
            .get(FACTS + "?limit=200&match=possible&undated=include&datetime=2026-07")
            .json()
            .path("items");
    List<String> matches = items.valueStream().map(f -> f.path("dateMatch").asString("")).toList();
    assertThat(matches).contains("certain", "stated", "possible", "");
    items.forEach(
        fact -> assertThat(fact.has("dateMatch")).isEqualTo(fact.path("when").has("edtf")));
    assertThat(service.get(FACTS).json().path("items").get(0).has("dateMatch")).isFalse();
  }

  @Test
  void linksEachFact() {
    JsonNode links = service.get(FACTS + "?limit=1").json().path("items").get(0).path("links");
    String self = links.path("self").asString();
    assertThat(self).matches("/api/facts/[0-9a-f-]{36}");
    assertThat(links.path("versions").asString()).isEqualTo(self + "/versions");
    assertThat(links.path("timeline").asString()).isEqualTo(FIRST);
    assertThat(links.path("html").asString()).startsWith("/claude-code-china#fact-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"occurred", "-occurred", "recorded", "-recorded", "reported", "-reported"})
  void ordersFacts(String sort) {
    JsonNode items = service.get(FACTS + "?limit=200&sort=" + sort).json().path("items");
    assertThat(items.size()).isEqualTo(40);
    if (sort.endsWith("recorded")) {
      List<Instant> times =
          items
              .valueStream()
              .map(fact -> Instant.parse(fact.path("recordedAt").asString()))
              .toList();
      assertThat(times)
          .isSortedAccordingTo(
              sort.startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder());
    } else if (sort.endsWith("occurred")) {
      List<Boolean> dated =
          items.valueStream().map(fact -> !fact.path("when").has("edtf")).toList();
      assertThat(dated).isSorted();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "datetime=2026-13, unreadable-date, datetime",
    "datetime=[..2026-07-03], bad-parameter, datetime",
    "datetime=../.., unreadable-date, datetime",
    "datetime=, unreadable-date, datetime",
    "reported=July, unreadable-date, reported",
    "match=maybe, bad-parameter, match",
    "match=stated&match=certain, repeated-parameter, match",
    "undated=yes, bad-parameter, undated",
    "standing=Reported, bad-parameter, standing",
    "lifecycle=all, bad-parameter, lifecycle",
    "nature=, bad-parameter, nature",
    "actor=, bad-parameter, actor",
    "contention=1, bad-parameter, contention",
    "sort=title, bad-parameter, sort",
    "sort=--occurred, bad-parameter, sort",
    "limit=0, bad-parameter, limit",
    "limit=201, bad-parameter, limit",
    "limit=ten, bad-parameter, limit",
    "limit=99999999999999999999, bad-parameter, limit",
    "limit=1&limit=1, repeated-parameter, limit",
    "cursor=abc, bad-cursor, cursor",
    "cursor=, bad-cursor, cursor",
    "asOf=yesterday, bad-parameter, asOf",
    "asOf=2026-02-30, bad-parameter, asOf",
    "asOf=change:x, bad-parameter, asOf",
    "asOf=2026-07-05T12:00, bad-parameter, asOf",
    "minChange=-1, bad-parameter, minChange",
    "Datetime=2026, unknown-parameter, Datetime",
    "date=2026, unknown-parameter, date"
  })
  void refusesWhatItCannotRead(String query, String problem, String parameter) {
    Service.Answer answer =
        service.get(FACTS + "?" + query.replace("[", "%5B").replace("]", "%5D"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
    assertThat(answer.json().path("errors").get(0).path("parameter").asString())
        .isEqualTo(parameter);
  }

  @Test
  void readsDates() {
    JsonNode date = service.get("/api/dates?edtf=2026-06?").json();
    assertThat(date.path("words").asString()).isEqualTo("June 2026, uncertain");
    assertThat(date.path("latest").asString()).isEqualTo("2026-06-30");
    assertThat(
            service.get("/api/dates?edtf=2026-07-10T14:05:00+08:00").json().path("edtf").asString())
        .isEqualTo("2026-07-10T14:05:00+08:00");
    assertThat(service.get("/api/dates?edtf=..%2F2026").json().has("earliest")).isFalse();
    assertThat(service.get("/api/dates?edtf=soon").problem()).isEqualTo("unreadable-date");
    assertThat(service.get("/api/dates").problem()).isEqualTo("bad-parameter");
  }

  @Test
  void explainsEachProblem() {
    for (JsonNode problem : service.get("/api/problems").json().path("items")) {
      Service.Answer one = service.get(problem.path("type").asString());
      assertThat(one.json()).isEqualTo(problem);
    }
    assertThat(service.get("/api/problems/none").problem()).isEqualTo("not-found");
  }

  @Test
  void servesItsDescription() {
    Service.Answer answer = service.get("/api/openapi.yaml");
    assertThat(answer.header("Content-Type")).startsWith("application/yaml");
    assertThat(answer.text()).startsWith("openapi: 3.1");
  }
}
