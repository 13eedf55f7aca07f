package org.datedrecord.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.datedrecord.model.Change;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Quote;
import org.datedrecord.model.Standing;
import org.datedrecord.model.When;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.WhenView;
import org.datedrecord.web.Story;
import org.datedrecord.web.Telling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever editors type is text on these pages, too.
final class DetailEscapingTest {

  private static final String EVIL = "\"'><script>alert(1)</script><img src=x onerror=y>";
  private static final String BASE = "/claude-code-china";

  private final Site site = new Site();

  @Test
  void showsMarkupInAnyFieldAsText() {
    FactView fact = fact();
    site.reader.story.facts.set(0, fact);
    site.reader.story.retracted.set(
        0, new Telling(18, EVIL, EVIL).retracted(EVIL, fact.id()).fact());
    contend(fact, null);
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
    contend(fact, new ContentionView.Settlement(EVIL, EVIL, EVIL, Story.CHANGED, 7));
    assertIsText(BASE + "/contentions/" + Story.QUESTION);
    assertIsText(BASE + "/compare");
  }

  private void assertIsText(String page) {
    assertThat(site.html(page))
        .as(page)
        .contains("<h1>")
        .doesNotContain("<script>", "<img", "javascript:", "This page could not be shown");
  }

  private static FactView fact() {
    SourceRef source =
        new SourceRef(
            Story.id(505),
            Publication.Type.ARTICLE,
            EVIL,
            EVIL,
            "javascript:alert(1)",
            WhenView.of(When.UNKNOWN),
            true);
    return new Telling(12, EVIL, EVIL)
        .statement(EVIL)
        .when("2026-06?", When.Basis.RELATIVE, "<script>", EVIL)
        .cites(
            source,
            new Quote(EVIL, EVIL, EVIL),
            Evidence.Stance.SUPPORTS,
            new Hop(EVIL, false, Hop.Role.STATED, false),
            new Hop(EVIL + 2, true, Hop.Role.COVERED, false))
        .corrected(new Change.Title(EVIL, EVIL + EVIL), EVIL)
        .answer(Standing.DENIED, EVIL, EVIL)
        .overtakenBy(Story.id(18))
        .contended(EVIL)
        .fact();
  }

  private void contend(FactView fact, ContentionView.@Nullable Settlement settlement) {
    Instant now = Story.CHANGED;
    site.reader.story.contentions.set(
        0,
        new ContentionView(
            Story.QUESTION,
            Story.SLUG,
            1,
            EVIL,
            Dimension.WHO,
            List.of(
                new ContentionView.AccountView(EVIL, fact),
                new ContentionView.AccountView(EVIL, new Telling(19, EVIL, EVIL).fact())),
            EVIL,
            settlement,
            now,
            now,
            1));
  }
}
