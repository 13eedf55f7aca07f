package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Where the moments of the record are listed, and its answers in the forms of others.
class MomentsTest {

  private static final String BATCH = "application/cloudevents-batch+json";
  private static final Pattern MEMENTO =
      Pattern.compile("<([^>]+)>; rel=\"memento\"; datetime=\"([^\"]+)\"");

  private final Service service = Service.shared();

  @Test
  void listsTheVersionsOfAFact() {
    Editing editing = new Editing(service);
    String fact = editing.fact("Shot", "2026-07-03");
    editing.seen(Editing.made(editing.correctTitle(fact, 1, "Shot", "Shut")));
    Service.Answer then = service.get("/api/facts/" + fact + "?asOf=2090-01-01");
    String link =
        then.headers("Link").stream()
            .filter(l -> l.contains("timemap\""))
            .findFirst()
            .orElseThrow();
    assertThat(link)
        .isEqualTo(
            "</api/facts/" + fact + "/timemap>; rel=\"timemap\"; type=\"application/link-format\"");
    Service.Answer map = service.get(link.substring(1, link.indexOf('>')));
    assertThat(map.header("Content-Type")).isEqualTo("application/link-format");
    assertThat(map.text())
        .startsWith("<" + service.uri("/api/facts/" + fact) + ">; rel=\"original timegate\"");
    List<MatchResult> mementos = MEMENTO.matcher(map.text()).results().toList();
    assertThat(mementos).hasSize(2);
    for (int i = 0; i < 2; i++) {
      String address = mementos.get(i).group(1);
      Service.Answer memento = service.get(address.substring(address.indexOf("/api")));
      assertThat(memento.json().path("version").asInt()).isEqualTo(i + 1);
      assertThat(memento.header("Memento-Datetime")).isEqualTo(mementos.get(i).group(2));
    }
    assertThat(service.get(path(fact), "If-None-Match", map.header("ETag")).status())
        .isEqualTo(304);
    assertThat(service.get(path("01a1faf9-0000-752d-be50-1f82531c1b1e")).problem())
        .isEqualTo("unknown");
  }

  private static String path(String fact) {
    return "/api/facts/" + fact + "/timemap";
  }

  @Test
  void listsTheChangesOfATimelineInParts() {
    Editing editing = new Editing(service);
    editing.fact("Shut", "2026-07-03");
    String path = "/api/timelines/" + editing.slug + "/timemap";
    List<MatchResult> all = MEMENTO.matcher(service.get(path).text()).results().toList();
    // It was opened, its source was cited, and the fact was reported.
    assertThat(all).hasSizeBetween(2, 3);
    String change = all.getFirst().group(1).replaceFirst(".*change:", "");
    assertThat(MEMENTO.matcher(service.get(path + "?after=" + change).text()).results())
        .hasSize(all.size() - 1);
    String file = "/" + editing.slug + ".csv?asOf=change:" + change;
    assertThat(service.get(file).headers("Link"))
        .contains("<" + path + ">; rel=\"timemap\"; type=\"application/link-format\"");
    assertThat(service.get("/api/timelines/nowhere/timemap").problem()).isEqualTo("unknown");
    assertThat(service.get(path, "Accept", "application/json").problem())
        .isEqualTo("not-acceptable");
  }

  @Test
  void tellsChangesAsCloudEvents() {
    Editing editing = new Editing(service);
    String fact = editing.fact("Shut", "2026-07-03");
    for (String path :
        List.of("/api/changes?after=0", "/api/timelines/" + editing.slug + "/changes?after=0")) {
      Service.Answer plain = service.get(path);
      Service.Answer events = service.get(path, "Accept", BATCH);
      assertThat(events.header("Content-Type")).isEqualTo(BATCH);
      assertThat(events.header("ETag")).isNotEqualTo(plain.header("ETag"));
      JsonNode items = plain.json().path("items");
      assertThat(events.json().size()).isEqualTo(items.size()).isPositive();
      JsonNode last = events.json().get(items.size() - 1);
      JsonNode item = items.get(items.size() - 1);
      assertThat(last.path("id").asString()).isEqualTo(item.path("number").asString());
      assertThat(last.path("source").asString())
          .isEqualTo("urn:uuid:" + plain.json().path("log").asString());
      assertThat(last.path("time").asString()).isEqualTo(item.path("recordedAt").asString());
      assertThat(last.path("data")).isEqualTo(item.path("data"));
      assertThat(last.path("specversion").asString()).isEqualTo("1.0");
      assertThat(last.propertyNames()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
      assertThat(events.headers("Link")).isEqualTo(plain.headers("Link"));
    }
    JsonNode reported =
        service
            .get("/api/timelines/" + editing.slug + "/changes", "Accept", BATCH)
            .json()
            .valueStream()
            .filter(event -> event.path("type").asString().equals("org.datedrecord.FactReported"))
            .findFirst()
            .orElseThrow();
    assertThat(reported.path("subject").asString()).isEqualTo("fact/" + fact);
    assertThat(service.get("/api/changes?log=" + new UUID(1, 2), "Accept", BATCH).problem())
        .isEqualTo("another-log");
  }

  @Test
  void tellsFactsAsLinkedDataToThoseWhoWouldRather() {
    Editing editing = new Editing(service);
    String first = editing.fact("First", "2026-07-03");
    editing.fact("Second", "2026-07-04");
    String path = "/api/timelines/" + editing.slug + "/facts?limit=1";
    Service.Answer linked = service.get(path, "Accept", "application/ld+json");
    assertThat(linked.header("Content-Type")).isEqualTo("application/ld+json");
    assertThat(linked.json().path("@graph").size()).isEqualTo(2);
    assertThat(linked.json().path("@graph").get(1).path("@id").asString())
        .isEqualTo(service.uri("/" + editing.slug + "/facts/" + first).toString());
    assertThat(linked.headers("Link")).anyMatch(link -> link.contains("rel=\"next\""));
    Service.Answer plain = service.get(path, "Accept", "application/ld+json;q=0.5, */*");
    assertThat(plain.header("Content-Type")).isEqualTo("application/json");
    assertThat(plain.header("ETag")).isNotEqualTo(linked.header("ETag"));
    Service.Answer one = service.get("/api/facts/" + first, "Accept", "application/ld+json");
    assertThat(one.json().path("@graph").get(1).path("name").asString()).isEqualTo("First");
    assertThat(one.header("ETag")).doesNotStartWith("\"v");
    assertThat(
            service
                .get(
                    "/api/facts/" + first,
                    "Accept",
                    "application/ld+json",
                    "If-None-Match",
                    one.header("ETag"))
                .status())
        .isEqualTo(304);
  }
}
