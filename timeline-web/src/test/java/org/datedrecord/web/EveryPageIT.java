package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds for every page. That no request leaves the host, that the policy is kept and that no
/// script fails is seen to after each test.
@Tag("long")
final class EveryPageIT extends InBrowser {

  /// The pages there are.
  enum Kind {
    HOME("/"),
    TIMELINE(Site.TIMELINE),
    TIMELINE_AS_OF(Site.TIMELINE + "?asOf=change:9&from=2026-06-01"),
    TIMELINE_AS_REPORTED(Site.TIMELINE + "?reported=2026-07-03&from=2026-07-01"),
    NO_FACT(Site.TIMELINE + "?reported=2026-01-01"),
    FACT(Site.TIMELINE + "/facts/{fact}"),
    FACT_AS_OF(Site.TIMELINE + "/facts/{fact}?asOf={change}"),
    VERSION(Site.TIMELINE + "/facts/{fact}/v/1"),
    COMPARE(Site.TIMELINE + "/compare"),
    COMPARE_TWO(Site.TIMELINE + "/compare?from=change:30&to={change}"),
    CONTENTION(Site.TIMELINE + "/contentions/{contention}"),
    SOURCES(Site.TIMELINE + "/sources"),
    SOURCE(Site.TIMELINE + "/sources/{source}"),
    DATA(Site.TIMELINE + "/data"),
    DATA_OF_ALL("/data"),
    EMBED("/embed" + Site.TIMELINE),
    NOT_YET(Site.TIMELINE + "?asOf=2020-01-01"),
    MISSING("/no-such-timeline"),
    UNREADABLE(Site.TIMELINE + "?asOf=yesterday");

    private final String pattern;

    Kind(String pattern) {
      this.pattern = pattern;
    }

    String path() {
      return pattern
          .replace("{change}", "change:" + found("/facts?limit=1", "\"change\":(\\d+),\"links"))
          .replace("{fact}", id("/facts?limit=1&sort=-recorded"))
          .replace("{contention}", id("/contentions"))
          .replace("{source}", id("/sources"));
    }

    private static String id(String below) {
      return found(below, "\"id\":\"([0-9a-f-]{36})\"");
    }

    private static String found(String below, String pattern) {
      return Site.found(Site.get("/api/timelines" + Site.TIMELINE + below), pattern);
    }
  }

  /// The rules that look at colours. In the dark nothing else is another page.
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /// A fact has a history then, and the record a difference to show.
  @BeforeAll
  static void correct() {
    Site.change();
  }

  @ParameterizedTest
  @EnumSource
  void hasNoBarrierThatAxeKnows(Kind kind) {
    Page page = open(kind.path(), sized(1360, 900).setReducedMotion(ReducedMotion.REDUCE));
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    for (int width : new int[] {1360, 390}) {
      page.setViewportSize(width, 900);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        // Its other mode opens a page for each analysis, for frames of other sites: we have none.
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        axe = scheme == ColorScheme.LIGHT ? axe.withTags(RULES) : axe.withRules(COLOURS);
        var found = axe.analyze();
        assertThat(found.getViolations())
            .as("%s, %s", width, scheme)
            .extracting(rule -> rule.getId() + ": " + rule.getNodes())
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void fitsANarrowScreen(Kind kind) {
    for (boolean scripts : new boolean[] {true, false}) {
      Page page = open(kind.path(), sized(320, 700).setJavaScriptEnabled(scripts));
      if (scripts) {
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      }
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as("scripts: %s", scripts)
          .isEqualTo(320);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isHtmlWithoutFault(Kind kind) {
    String html = Site.get(kind.path());
    assertThat(html).contains("<h1");
    assertThat(Markup.problems(html)).isEmpty();
  }
}
