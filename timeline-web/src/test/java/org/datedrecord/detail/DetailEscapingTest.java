package org.datedrecord.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.datedrecord.view.FactView;
import org.datedrecord.web.Hostile;
import org.datedrecord.web.Story;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Whatever editors type is text on these pages, too.
final class DetailEscapingTest {

  private static final String BASE = "/claude-code-china";

  private final Site site = new Site();

  @Test
  @DisplayName("ASVS 5.0 V1.2.1: markup in any field is text")
  void showsMarkupInAnyFieldAsText() {
    FactView fact = Hostile.fact(12);
    site.reader.story.facts.set(0, fact);
    site.reader.story.retracted.set(0, Hostile.retracted(18, fact));
    site.reader.story.contentions.set(0, Hostile.contention(fact, Hostile.EVIL, null));
    for (String page :
        List.of(
            "/facts/" + fact.id(),
            "/facts/" + fact.id() + "/v/2",
            "/facts/" + Story.id(18),
            "/contentions/" + Story.QUESTION,
            "/sources",
            "/sources/" + Story.id(505),
            "/compare")) {
      assertIsText(BASE + page);
    }
    assertIsText("/embed" + BASE);
    site.reader.story.contentions.set(
        0, Hostile.contention(fact, Hostile.EVIL, Hostile.settlement()));
    assertIsText(BASE + "/contentions/" + Story.QUESTION);
    assertIsText(BASE + "/compare");
  }

  private void assertIsText(String page) {
    assertThat(site.html(page))
        .as(page)
        .contains("<h1>")
        .doesNotContain("<script>", "<img", "javascript:", "This page could not be shown");
  }
}
