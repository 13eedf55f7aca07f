package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The feeds of facts and of changes.
class FeedsTest {

  private final Service service = Service.shared();

  @Test
  void keepsAnEntryWhateverItsTitleIs() {
    Editing editing = new Editing(service);
    String fact = editing.fact("The bridge is shot", "2026-07-03");
    String path = "/" + editing.slug + "/facts.json";
    JsonNode before = service.get(path).json();
    editing.seen(
        Editing.made(editing.correctTitle(fact, 1, "The bridge is shot", "The bridge is shut")));
    JsonNode after = service.get(path).json();
    JsonNode item = after.path("items").get(0);
    assertThat(item.path("id").asString())
        .isEqualTo("urn:uuid:" + fact)
        .isEqualTo(before.path("items").get(0).path("id").asString());
    assertThat(item.path("title").asString()).isEqualTo("The bridge is shut");
    assertThat(Instant.parse(item.path("date_modified").asString()))
        .isAfter(Instant.parse(item.path("date_published").asString()));
    assertThat(item.path("_dated_record").path("edtf").asString()).isEqualTo("2026-07-03");
    assertThat(item.path("_dated_record").path("version").asLong()).isEqualTo(2);
    String changes = service.get("/" + editing.slug + "/changes.atom").text();
    assertThat(changes)
        .contains("<title>Fact corrected: The bridge is shut</title>")
        .contains("title: “The bridge is shot” is now “The bridge is shut”")
        .contains("<name>");
  }

  @Test
  void putsATombstoneOnWhatWasRetracted() {
    Editing editing = new Editing(service);
    String fact = editing.fact("The bridge falls", "2026-07-03");
    editing.fact("The bridge stands", "2026-07-04");
    editing.seen(
        Editing.made(
            editing.appendToFact(
                fact, "retraction", 1, "{\"nature\": \"our-error\", \"note\": \"It stands.\"}")));
    String atom = service.get("/" + editing.slug + "/facts.atom").text();
    assertThat(atom)
        .contains("<at:deleted-entry ref=\"urn:uuid:" + fact + "\" when=\"")
        .contains("<at:comment>Retracted: It stands.</at:comment>")
        .doesNotContain("<title>The bridge falls</title>");
    assertThat(service.get("/" + editing.slug + "/facts.atom?lifecycle=active").text())
        .doesNotContain("deleted-entry");
    JsonNode item = service.get("/" + editing.slug + "/facts.json").json().path("items").get(1);
    assertThat(item.path("title").asString()).isEqualTo("Retracted: The bridge falls");
    assertThat(item.path("content_text").asString()).isEqualTo("Retracted: It stands.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/facts.json", "/changes.json"})
  void leadsOnToWhatIsOlder(String feed) {
    Editing editing = new Editing(service);
    for (int i = 1; i <= 60; i++) {
      editing.fact("Number " + i, "2026-07-03");
    }
    List<String> titles = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    Service.Answer part = service.get("/" + editing.slug + feed);
    assertThat(part.json().path("items").size()).isEqualTo(50);
    editing.fact("One more", "2026-07-03");
    while (true) {
      JsonNode json = part.json();
      json.path("items").forEach(item -> titles.add(item.path("title").asString()));
      json.path("items").forEach(item -> ids.add(item.path("id").asString()));
      if (!json.has("next_url")) {
        break;
      }
      String next = json.path("next_url").asString();
      String path = next.substring(next.indexOf('/', 8));
      assertThat(part.headers("Link")).contains("<" + path + ">; rel=\"next\"");
      part = service.get(path);
    }
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(titles.getFirst()).endsWith("Number 60");
    assertThat(titles).filteredOn(title -> title.contains("Number ")).hasSize(60);
    assertThat(titles.getLast())
        .isEqualTo(feed.startsWith("/facts") ? "Number 1" : "Timeline opened");
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts.atom", "facts.json", "changes.atom", "changes.json"})
  void isPolledForNothing(String feed) {
    Editing editing = new Editing(service);
    String path = "/" + editing.slug + "/" + feed;
    Service.Answer empty = service.get(path);
    assertThat(empty.status()).isEqualTo(200);
    long before = service.get("/api/changes?limit=1").json().path("change").asLong();
    editing.fact("It is shut", "2026-07-03");
    Service.Answer first = service.get(path);
    assertThat(first.header("ETag")).startsWith("\"").isNotEqualTo(empty.header("ETag"));
    assertThat(first.text()).contains("It is shut");
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    Service.Answer again = service.get(path, "If-None-Match", first.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(service.get(path + "?asOf=change:" + before).text()).doesNotContain("It is shut");
    assertThat(service.get(path, "Accept-Encoding", "gzip").header("Content-Encoding"))
        .isEqualTo("gzip");
    assertThat(service.get("/nowhere/" + feed).problem()).isEqualTo("unknown");
    assertThat(service.get(path + "?limit=5").problem()).isEqualTo("unknown-parameter");
    assertThat(
            service.get(path, "Origin", "https://x.example").header("Access-Control-Allow-Origin"))
        .isEqualTo("*");
  }

  @Test
  void isAnotherFeedWithOtherFilters() {
    Editing editing = new Editing(service);
    editing.fact("In July", "2026-07-03");
    editing.fact("In August", "2026-08-03");
    String path = "/" + editing.slug + "/facts.atom";
    Service.Answer july = service.get(path + "?datetime=2026-07");
    assertThat(july.text()).contains("In July").doesNotContain("In August");
    assertThat(id(july)).isNotEqualTo(id(service.get(path)));
    assertThat(id(service.get(path))).isEqualTo(id(service.get(path + "?asOf=change:999999")));
  }

  private static String id(Service.Answer atom) {
    return atom.text().replaceFirst("(?s).*?<id>(.*?)</id>.*", "$1");
  }
}
