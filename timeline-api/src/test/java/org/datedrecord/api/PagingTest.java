package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Lists in parts, read while others write.
class PagingTest {

  private final Service service = Service.shared();

  @ParameterizedTest
  @ValueSource(strings = {"occurred", "-occurred", "recorded", "-reported"})
  void neverShiftsWhileOthersWrite(String sort) {
    Editing editing = new Editing(service);
    for (int day = 10; day < 19; day++) {
      editing.fact("Day " + day, "2026-07-" + day);
    }
    String path = "/api/timelines/" + editing.slug + "/facts?sort=" + sort;
    List<String> whole = ids(service.get(path).json());
    assertThat(whole).hasSize(9);

    List<String> parts = new ArrayList<>();
    Service.Answer page = service.get(path + "&limit=2");
    Service.Answer last = page;
    while (true) {
      parts.addAll(ids(page.json()));
      assertThat(page.json().path("items").size()).isLessThanOrEqualTo(2);
      last = page;
      String next = page.json().path("links").path("next").asString("");
      if (next.isEmpty()) {
        break;
      }
      assertThat(page.headers("Link")).contains("<" + next + ">; rel=\"next\"");
      editing.fact("Meanwhile", "2026-07-14");
      page = service.get(next);
    }
    assertThat(parts).isEqualTo(whole);
    assertThat(last.header("Cache-Control")).isEqualTo("public, max-age=86400");

    List<String> back = new ArrayList<>(ids(last.json()));
    String prev = last.json().path("links").path("prev").asString("");
    while (!prev.isEmpty()) {
      JsonNode before = service.get(prev).json();
      back.addAll(0, ids(before));
      prev = before.path("links").path("prev").asString("");
    }
    assertThat(back).isEqualTo(whole);
    JsonNode first = service.get(last.json().path("links").path("first").asString()).json();
    assertThat(ids(first)).isEqualTo(whole.subList(0, 2));
  }

  @Test
  void refusesACursorOfAnotherList() {
    Editing editing = new Editing(service);
    editing.fact("One", "2026-07-01");
    editing.fact("Two", "2026-07-02");
    String path = "/api/timelines/" + editing.slug + "/facts";
    String next =
        service
            .get(path + "?limit=1&actor=Town%20of%20Aldhaven")
            .json()
            .path("links")
            .path("next")
            .asString();
    String cursor = next.substring(next.indexOf("cursor=") + 7);
    assertThat(service.get(next).status()).isEqualTo(200);
    assertThat(service.get(path + "?cursor=" + cursor + "&actor=Town+of+Aldhaven&limit=1").status())
        .as("the order of parameters does not matter")
        .isEqualTo(200);
    for (String other :
        new String[] {
          path + "?limit=2&actor=Town%20of%20Aldhaven&cursor=" + cursor,
          path + "?limit=1&cursor=" + cursor,
          "/api/timelines/claude-code-china/facts?limit=1&actor=Town%20of%20Aldhaven&cursor="
              + cursor,
          next.substring(0, next.length() - 2),
          next + "A",
          next.replace("cursor=AQ", "cursor=Ag"),
        }) {
      assertThat(service.get(other).problem()).as(other).isEqualTo("bad-cursor");
    }
  }

  private static List<String> ids(JsonNode page) {
    return page.path("items").valueStream().map(fact -> fact.path("id").asString()).toList();
  }
}
