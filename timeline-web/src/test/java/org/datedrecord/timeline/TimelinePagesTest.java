package org.datedrecord.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.datedrecord.web.Build;
import org.datedrecord.web.Markup;
import org.datedrecord.web.Moments;
import org.datedrecord.web.PageErrors;
import org.datedrecord.web.Renderer;
import org.datedrecord.web.Story;
import org.datedrecord.web.StoryReader;
import org.datedrecord.web.Telling;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// The page of a timeline as it is asked for, with a story instead of the record.
final class TimelinePagesTest {

  private final StoryReader reader = new StoryReader();
  private final Build build = new Build();
  private final Renderer renderer = new Renderer();
  private final MockMvcTester pages =
      MockMvcTester.create(
          MockMvcBuilders.standaloneSetup(
                  new TimelineController(
                      reader,
                      new Moments(reader, build),
                      new TimelineReading(reader, build),
                      renderer,
                      build),
                  new OverviewController(reader, new Moments(reader, build)))
              .setHandlerExceptionResolvers(new PageErrors(renderer, build))
              .build());

  @Test
  void showsEveryFactUnderItsMonthAndTheUndatedLast() {
    String html = html("/claude-code-china");
    for (var fact : reader.story.facts) {
      assertThat(html).contains("id=\"fact-" + fact.id() + "\"");
    }
    assertThat(html)
        .containsSubsequence(
            "<span>March 2026</span>",
            "<span>June 2026</span>",
            "<span>July 2026</span>",
            "<span>Undated</span>",
            "<span>Retracted</span>");
  }

  @Test
  void tellsOtherSitesWhereItsPictureIs() {
    assertThat(html("/claude-code-china"))
        .contains(
            "<meta property=\"og:image\" content=\"http://localhost/claude-code-china/card.png\">",
            "<meta property=\"og:image:width\" content=\"1200\">",
            "<meta property=\"og:image:height\" content=\"630\">",
            "<meta property=\"og:image:alt\" content=\"Claude Code and China: ",
            "<meta name=\"twitter:card\" content=\"summary_large_image\">");
    assertThat(html("/claude-code-china?asOf=change:5"))
        .contains("content=\"http://localhost/claude-code-china/card.png?asOf=change%3A5\"");
  }

  @Test
  void saysWhereItCanBeFollowed() {
    assertThat(html("/claude-code-china"))
        .contains(
            "<link rel=\"alternate\" type=\"application/atom+xml\""
                + " href=\"/claude-code-china/facts.atom\" title=\"New facts\">",
            "href=\"/claude-code-china/changes.atom\"");
  }

  @Test
  void leadsToTheFactsPageFromItsTitle() {
    String fact = "/claude-code-china/facts/" + Story.id(12);
    assertThat(html("/claude-code-china"))
        .contains(
            "<h3 id=\"title-" + Story.id(12) + "\"><a href=\"" + fact + "\">",
            "<a href=\"" + fact + "\" aria-label=\"Permalink to: ");
    assertThat(html("/claude-code-china?asOf=change:5"))
        .contains("<a href=\"" + fact + "?asOf=change%3A5\">");
  }

  @Test
  void saysUnderADateWhyItIsSo() {
    assertThat(html("/claude-code-china"))
        .contains(
            "<small>month only, from “last month”</small>",
            "<small>exact day, year inferred from “effective July 10”</small>",
            "<small>undated, but no later than this</small>",
            "<time datetime=\"2026-07-10\">10 July 2026</time>");
  }

  @Test
  void showsACorrectionWithWhatWentAndWhatCame() {
    assertThat(html("/claude-code-china"))
        .containsSubsequence(
            "<b>Corrected 12 July 2026</b>, by the timeline editor.",
            "<span class=\"field-name\">Statement</span>",
            "<del>Alibaba discovered embedded</del>",
            "<ins>researchers reported hidden</ins>");
  }

  @Test
  void showsAContentionWholeOnceAndLinksToItElsewhere() {
    String html = html("/claude-code-china");
    String anchor = "contention-" + Story.QUESTION;
    assertThat(html).containsOnlyOnce("id=\"" + anchor + "\"");
    assertThat(html).containsOnlyOnce("href=\"#" + anchor + "\"");
    assertThat(html).contains("Account 1, this one", "What would settle it:");
  }

  @Test
  void saysWhichRecordIsReadWhenItIsNotThePresentOne() {
    String html = html("/claude-code-china?asOf=change:5");
    assertThat(html)
        .contains(
            "You are reading the record as of <strong>6 July 2026, 10:00 UTC</strong>, change 5.",
            "<a href=\"/claude-code-china\">Back to now</a>",
            "content=\"noindex\"",
            "<link rel=\"canonical\" href=\"http://localhost/claude-code-china\">");
    assertThat(html("/claude-code-china")).doesNotContain("You are reading", "noindex");
  }

  @Test
  void readsADayAsItsEnd() {
    assertThat(html("/claude-code-china?asOf=2026-07-06"))
        .contains("as of <strong>6 July 2026</strong>, change 5.");
    assertThat(html("/claude-code-china?asOf=2026-07-06T09:59:59Z"))
        .contains("as of <strong>6 July 2026, 09:59 UTC</strong>, change 4.");
  }

  @Test
  void turnsTheFormForAChangeIntoAnAddress() {
    assertThat(get("/claude-code-china?change=5"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasRedirectedUrl("/claude-code-china?asOf=change:5");
    assertThat(get("/claude-code-china?change=x%0d%0a")).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void keepsTheChoiceWhereverItLeads() {
    assertThat(get("/claude-code-china?change=5&actor=Alibaba"))
        .hasRedirectedUrl("/claude-code-china?asOf=change:5&actor=Alibaba");
    assertThat(html("/claude-code-china?actor=Alibaba&asOf=change:5"))
        .contains(
            "<a href=\"/claude-code-china?actor=Alibaba\">Back to now</a>",
            "<input type=\"hidden\" name=\"actor\" value=\"Alibaba\">",
            "data-counts=\"[7,1,[[",
            "value=\"Alibaba\" checked",
            "content=\"noindex\"");
    assertThat(get("/claude-code-china?from=tomorrow"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyText()
        .contains("<h1>This choice cannot be read</h1>");
  }

  @Test
  void saysWhatWasReportedByADayAndHowTheRecordTellsIt() {
    String html = html("/claude-code-china?reported=2026-07-02&actor=Alibaba");
    assertThat(html)
        .contains(
            "You are reading what articles published up to <strong>2 July 2026</strong> report,",
            "<a href=\"/claude-code-china?actor=Alibaba\">Back to now</a>",
            "href=\"/claude-code-china?actor=Alibaba\">Articles of any day</a>",
            "<input type=\"hidden\" name=\"reported\" value=\"2026-07-02\">",
            "value=\"2026-07-02\" required",
            "content=\"noindex\"",
            "id=\"show-all\" href=\"/claude-code-china?reported=2026-07-02\"",
            "<summary>0 quotes from 0 sources</summary>")
        .doesNotContain("<figure class=\"citation\">");
    assertThat(html("/claude-code-china?reported=2026-07-03&asOf=change:5"))
        .contains(
            "as of <strong>6 July 2026, 10:00 UTC</strong>, change 5.",
            "only what articles published up to <strong>3 July 2026</strong> report.",
            "<a href=\"/claude-code-china\">Back to now</a>",
            "<figure class=\"citation\">");
    assertThat(html("/claude-code-china"))
        .contains(
            "The record of this service begins on 3 July 2026, when its first change was made")
        .doesNotContain("As reported up to");
    assertThat(get("/claude-code-china?reported=July")).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void refusesAMomentThatCannotBeRead() {
    for (String moment :
        new String[] {"yesterday", "2026-02-30", "change:-1", "2026-07", "-0001-01-01T00:00:00Z"}) {
      assertThat(get("/claude-code-china?asOf=" + moment))
          .hasStatus(HttpStatus.BAD_REQUEST)
          .bodyText()
          .contains("<h1>This moment cannot be read</h1>");
    }
    assertThat(get("/claude-code-china?asOf=change:1&asOf=change:2"))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void saysWhenTheRecordHadNotBegun() {
    assertThat(get("/claude-code-china?asOf=2026-01-01"))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyText()
        .contains("begins on 3 July 2026, 09:00 UTC");
  }

  @Test
  void answersAnUnknownTimelineWithAPage() {
    assertThat(get("/no-such-timeline"))
        .hasStatus(HttpStatus.NOT_FOUND)
        .hasContentTypeCompatibleWith("text/html")
        .bodyText()
        .contains("<h1>There is no such page</h1>");
  }

  @Test
  void answersAMethodThatPagesDoNotKnowWithAPage() {
    assertThat(pages.post().uri("/claude-code-china").exchange())
        .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
        .hasContentTypeCompatibleWith("text/html")
        .headers()
        .containsHeader("Allow");
  }

  @Test
  void answersAFailureWithAPageThatTellsNothingOfIt() {
    reader.story.contentions.add(reader.story.contentions.getFirst());
    assertThat(get("/claude-code-china"))
        .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
        .bodyText()
        .contains("<h1>This page could not be shown</h1>")
        .doesNotContain("Exception", "Duplicate");
  }

  @Test
  void isNotRenderedAgainForABrowserThatHasIt() {
    MvcTestResult first = get("/claude-code-china");
    String tag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));
    assertThat(tag).startsWith("W/\"7.7-");
    assertThat(first).headers().hasValue("Cache-Control", "no-cache");
    assertThat(pages.get().uri("/claude-code-china").header("If-None-Match", tag).exchange())
        .hasStatus(HttpStatus.NOT_MODIFIED)
        .satisfies(known -> assertThat(known).headers().hasValue("Vary", "Cookie"))
        .bodyText()
        .isEmpty();
    assertThat(
            pages
                .get()
                .uri("/claude-code-china?asOf=change:5")
                .header("If-None-Match", tag)
                .exchange())
        .hasStatusOk();
  }

  @Test
  void runsAndLoadsNothingFromElsewhereAndNothingInline() {
    for (String path : new String[] {"/claude-code-china", "/claude-code-china?asOf=x"}) {
      MvcTestResult result = get(path);
      assertThat(result).headers().hasValue("Content-Security-Policy", Renderer.POLICY);
      String html = html(path);
      assertThat(html.replaceAll("<script type=\"application/ld\\+json\">[^<]*</script>", ""))
          .doesNotContainPattern("<script(?! type=\"module\" src=\"/assets/)")
          .doesNotContain("<style");
      assertThat(Pattern.compile("<[^>]*\\s(style|on\\w+)=").matcher(html).find()).isFalse();
      assertThat(
              Pattern.compile("<(link|img|iframe)[^>]*(src|href)=\"(https?:)?//(?!localhost)")
                  .matcher(html)
                  .find())
          .isFalse();
    }
  }

  @Test
  void hasOneHeadingOfTheFirstRankAndSkipsNone() {
    String html = html("/claude-code-china");
    int rank = 0;
    var headings = Pattern.compile("<h([1-6])").matcher(html);
    int first = 0;
    while (headings.find()) {
      int next = Integer.parseInt(headings.group(1));
      assertThat(next).isLessThanOrEqualTo(rank + 1);
      rank = next;
      first += rank == 1 ? 1 : 0;
    }
    assertThat(first).isEqualTo(1);
  }

  @Test
  void goesThroughALongListPageByPageBothWaysAndMissesNothing() {
    for (int i = 0; i < 520; i++) {
      reader.story.facts.add(new Telling(10_000 + i, "Fact " + i, "Alibaba").fact());
    }
    for (int i = 0; i < 130; i++) {
      reader.story.retracted.add(new Telling(20_000 + i, "Gone " + i, "Alibaba").fact());
    }
    List<String> all =
        Stream.concat(reader.story.facts.stream(), reader.story.retracted.stream())
            .map(fact -> fact.id().toString())
            .toList();
    String page = html("/claude-code-china");
    assertThat(page).doesNotContain("Facts before these", "noindex");
    List<String> forward = new ArrayList<>(facts(page));
    while (page.contains("rel=\"next\"")) {
      page = html(link(page, "next"));
      assertThat(facts(page)).hasSizeBetween(1, Stretch.PART);
      assertThat(page).contains("noindex");
      forward.addAll(facts(page));
    }
    assertThat(forward).isEqualTo(all);
    List<String> backward = new ArrayList<>(facts(page));
    while (page.contains("rel=\"prev\"")) {
      page = html(link(page, "prev"));
      assertThat(facts(page)).hasSizeBetween(1, Stretch.PART);
      backward.addAll(0, facts(page));
    }
    assertThat(backward).isEqualTo(all);
  }

  @Test
  void goesOnToTheRetractedWhereTheOthersFillAPage() {
    int others = reader.story.facts.size();
    for (int i = others; i < 3 * Stretch.PART; i++) {
      reader.story.facts.add(new Telling(10_000 + i, "Fact " + i, "Alibaba").fact());
    }
    String third = html(link(html(link(html("/claude-code-china"), "next")), "next"));
    assertThat(third).doesNotContain("<span>Retracted</span>");
    String last = html(link(third, "next"));
    assertThat(facts(last)).hasSize(reader.story.retracted.size());
    assertThat(last).contains("<span>Retracted</span>").doesNotContain("rel=\"next\"");
    assertThat(facts(html(link(last, "prev")))).isEqualTo(facts(third));
  }

  @Test
  void showsAListOfUsualLengthWholeAndALongerOneToBePrinted() {
    while (reader.story.facts.size() + reader.story.retracted.size() < Stretch.WHOLE) {
      int number = 10_000 + reader.story.facts.size();
      reader.story.facts.add(new Telling(number, "Fact " + number, "Alibaba").fact());
    }
    String whole = html("/claude-code-china");
    assertThat(facts(whole)).hasSize(Stretch.WHOLE);
    assertThat(whole).contains("data-whole=\"yes\"").doesNotContain("Not all facts");
    reader.story.facts.add(new Telling(9_999, "One more", "Alibaba").fact());
    String part = html("/claude-code-china?actor=Alibaba");
    assertThat(facts(part)).hasSize(Stretch.PART);
    assertThat(part).contains("data-whole=\"part\"", "/claude-code-china?all=on&amp;actor=Alibaba");
    String printed = html("/claude-code-china?all=on&actor=Alibaba");
    assertThat(facts(printed)).hasSize(Stretch.WHOLE + 1);
    assertThat(printed).doesNotContain("Not all facts");
  }

  @Test
  void keepsTheLanesOfThePresentWhicheverMomentIsRead() {
    List<String> lanes = lanes(html("/claude-code-china"));
    assertThat(lanes).hasSizeGreaterThan(2);
    assertThat(lanes(html("/claude-code-china?asOf=change:5"))).isEqualTo(lanes);
  }

  @Test
  void tellsTheCountsBehindTheStrip() {
    for (String path :
        List.of("overview", "overview?asOf=change:5&actor=Alibaba&reported=2026-07-02")) {
      assertThat(get("/claude-code-china/" + path))
          .hasStatusOk()
          .bodyText()
          .matches("\\[7,1,\\[\\[[-\\[\\],\\d]+\\]\\]\\]");
    }
    assertThat(get("/nothing/overview")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get("/claude-code-china/overview?asOf=x")).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void isHtmlWithoutFault() {
    for (String path :
        new String[] {
          "/claude-code-china", "/claude-code-china?asOf=change:5", "/claude-code-china?asOf=x"
        }) {
      assertThat(Markup.problems(html(path))).as(path).isEmpty();
    }
  }

  private static List<String> facts(String html) {
    return all("id=\"fact-([^\"]+)\"", html);
  }

  private static List<String> lanes(String html) {
    return all("data-actor=\"([^\"]+)\"", html);
  }

  private static List<String> all(String pattern, String html) {
    return Pattern.compile(pattern).matcher(html).results().map(found -> found.group(1)).toList();
  }

  private static String link(String html, String rel) {
    var link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]*)\"").matcher(html);
    assertThat(link.find()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(URI.create(address)).exchange();
  }

  private String html(String address) {
    return new String(get(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
