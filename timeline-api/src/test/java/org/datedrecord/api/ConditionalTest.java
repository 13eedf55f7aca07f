package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Conditional requests, caching and other moments.
class ConditionalTest {

  private static final String FIRST = "/api/timelines/claude-code-china";
  private static final String FACT = "/api/facts/01a1faf9-3b46-752d-be50-1f82531c1b1e";

  private final Service service = Service.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/timelines",
        FIRST,
        FIRST + "/facts",
        FIRST + "/density",
        FIRST + "/actors",
        FIRST + "/changes",
        "/api/changes",
        FACT,
        FACT + "/versions",
        FACT + "/versions/1",
        "/api/sources/01a1faf9-3b14-7f07-a264-478594eeff86",
        "/api/contentions/01a1faf9-4014-7ddc-8045-a73615257779"
      })
  void sendsNothingTwice(String path) {
    Service.Answer answer = service.get(path);
    String tag = answer.header("ETag");
    assertThat(tag).matches("\"[^\"]+\"");
    assertThat(answer.header("Last-Modified")).endsWith("GMT");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(String.join(",", answer.headers("Vary"))).contains("Accept-Datetime");
    for (String known : new String[] {tag, "\"x\", " + tag, "W/" + tag, "*"}) {
      Service.Answer again = service.get(path, "If-None-Match", known);
      assertThat(again.status()).as(known).isEqualTo(304);
      assertThat(again.response().body()).isEmpty();
      assertThat(again.header("ETag")).isEqualTo(tag);
      assertThat(again.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(String.join(",", again.headers("Vary"))).contains("Accept-Datetime");
    }
    assertThat(service.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    assertThat(service.get(path, "If-None-Match", "v1").problem()).isEqualTo("bad-header");
    assertThat(service.get(path, "If-Modified-Since", answer.header("Last-Modified")).status())
        .as("two changes can fall into one second")
        .isEqualTo(200);
  }

  @Test
  void doesNotKnowWhatIsNotThere() {
    String tag = service.get("/api/changes").header("ETag");
    for (String known : new String[] {"*", tag}) {
      for (String part :
          new String[] {"facts", "density", "actors", "sources", "contentions", "changes"}) {
        assertThat(service.get("/api/timelines/nowhere/" + part, "If-None-Match", known).status())
            .isEqualTo(404);
      }
      String nobody = "/api/facts/01a1faf9-0000-752d-be50-1f82531c1b1e/versions";
      assertThat(service.get(nobody, "If-None-Match", known).status()).isEqualTo(404);
    }
  }

  @Test
  void saysThatAFactHasNoSuchVersion() {
    for (String number : new String[] {"999", "0", "-1", "x"}) {
      Service.Answer answer = service.get(FACT + "/versions/" + number);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.json().path("detail").asString()).contains("has no version");
    }
  }

  @Test
  void keepsToAMomentThatAHeaderNamed() {
    String memento = service.get(FIRST + "?asOf=change:53").header("Memento-Datetime");
    Service.Answer first = service.get(FIRST + "/facts?limit=2", "Accept-Datetime", memento);
    Service.Answer next = service.get(first.json().path("links").path("next").asString());
    for (Service.Answer answer : new Service.Answer[] {first, next}) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Memento-Datetime")).isEqualTo(memento);
      assertThat(answer.headers("Link"))
          .contains("<" + FIRST + "/facts?limit=2>; rel=\"original timegate\"");
      assertThat(answer.json().path("links").path("self").asString()).contains("asOf=change%3A");
    }
    assertThat(first.header("ETag"))
        .isNotEqualTo(service.get(FIRST + "/facts?limit=2&asOf=change:53").header("ETag"));
    assertThat(service.get(FIRST, "Accept-Datetime", memento, "Accept-Datetime", memento).problem())
        .isEqualTo("bad-header");
    assertThat(service.get(FIRST + "?asOf=2050-01-01t00:00:00z").status()).isEqualTo(200);
  }

  @Test
  void changesTheTagWithEachChange() {
    Editing editing = new Editing(service);
    String path = "/api/timelines/" + editing.slug + "/facts";
    String before = service.get(path).header("ETag");
    editing.fact("Shut", "2026-07-03");
    Service.Answer after = service.get(path, "If-None-Match", before);
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.header("ETag")).isNotEqualTo(before);
  }

  @Test
  void compressesListsUnderATagOfTheirOwn() throws IOException {
    Service.Answer plain = service.get(FIRST + "/facts?asOf=change:53");
    Service.Answer zipped = service.get(FIRST + "/facts?asOf=change:53", "Accept-Encoding", "gzip");
    assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(zipped.response().body().length).isLessThan(plain.response().body().length / 3);
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(zipped.response().body()))) {
      assertThat(in.readAllBytes()).isEqualTo(plain.response().body());
    }
    assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
    Service.Answer again =
        service.get(
            FIRST + "/facts?asOf=change:53",
            "Accept-Encoding",
            "gzip",
            "If-None-Match",
            zipped.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header("ETag")).isEqualTo(zipped.header("ETag"));
    assertThat(
            service
                .get(FIRST + "/facts?asOf=change:53", "Accept-Encoding", "gzip;q=0")
                .header("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void saysWhichMomentItShows() {
    Service.Answer answer = service.get(FIRST + "/facts?limit=2&asOf=change:20");
    assertThat(answer.json().path("change").asLong()).isEqualTo(20);
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=86400");
    assertThat(answer.header("Memento-Datetime")).isEqualTo(answer.header("Last-Modified"));
    assertThat(answer.headers("Link"))
        .contains(
            "<" + FIRST + "/facts?limit=2>; rel=\"original timegate\"",
            "<" + FIRST + "/timemap>; rel=\"timemap\"; type=\"application/link-format\"");
    assertThat(answer.header("Content-Location")).isEmpty();
    assertThat(service.get(FACT + "?asOf=change:20").headers("Link"))
        .contains("<" + FACT + "/timemap>; rel=\"timemap\"; type=\"application/link-format\"");
  }

  @Test
  void negotiatesTheMomentByHeader() {
    String tomorrow = "Sat, 01 Jan 2050 00:00:00 GMT";
    Service.Answer now = service.get(FIRST, "Accept-Datetime", tomorrow);
    assertThat(now.status()).isEqualTo(200);
    assertThat(now.header("Cache-Control")).isEqualTo("no-cache");
    String memento = now.header("Memento-Datetime");
    Service.Answer same = service.get(FIRST, "Accept-Datetime", memento);
    assertThat(same.header("Memento-Datetime")).isEqualTo(memento);
    assertThat(same.header("Content-Location")).startsWith(FIRST + "?asOf=change%3A");
    assertThat(service.get(same.header("Content-Location")).text()).isEqualTo(same.text());
    assertThat(service.get(FIRST + "?asOf=change:3", "Accept-Datetime", memento).problem())
        .isEqualTo("bad-header");
    for (String bad :
        new String[] {"2026-07-05", "Sun, 5 Jul 2026", "Mon, 05 Jul 2026 12:00:00 GMT"}) {
      assertThat(service.get(FIRST, "Accept-Datetime", bad).problem()).isEqualTo("bad-header");
    }
  }

  @Test
  void knowsThatTheRecordWasEmptyOnce() {
    Service.Answer timelines = service.get("/api/timelines?asOf=2001-01-01");
    assertThat(timelines.json().path("items").size()).isZero();
    assertThat(timelines.json().path("change").asLong()).isZero();
    assertThat(timelines.header("Memento-Datetime")).isEqualTo("Mon, 01 Jan 2001 23:59:59 GMT");
    for (String path : new String[] {FIRST, FIRST + "/facts", FACT, FACT + "/versions"}) {
      Service.Answer answer = service.get(path + "?asOf=2001-01-01T00:00:00Z");
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.header("Memento-Datetime")).isEqualTo("Mon, 01 Jan 2001 00:00:00 GMT");
      assertThat(answer.header("ETag")).isEmpty();
    }
    assertThat(service.get("/api/timelines?asOf=change:0").status()).isEqualTo(200);
    assertThat(service.get("/api/timelines?asOf=9999-12-31").status()).isEqualTo(200);
    assertThat(service.get("/api/timelines?asOf=0000-01-01T00:00:00-23:59").status())
        .isIn(200, 400);
  }
}
