package org.datedrecord.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.regex.Pattern;
import org.datedrecord.view.ContentionView;
import org.datedrecord.web.Markup;
import org.datedrecord.web.Story;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// The pages of a question, of the sources and of two moments.
final class DetailPagesTest {

  private static final String QUESTION = "/claude-code-china/contentions/" + Story.QUESTION;
  private static final String SOURCE = "/claude-code-china/sources/" + Story.id(501);
  private static final String COMPARE = "/claude-code-china/compare";

  private final Site site = new Site();

  @Test
  void putsRivalAccountsSideBySideWithThoseWhoCarryThem() {
    assertThat(site.html(QUESTION))
        .containsSubsequence(
            "Accounts conflict",
            "<h1>Whom do the terms exclude?</h1>",
            "The accounts differ on what it was.",
            "Account 1",
            "Sales to firms “controlled by China”.",
            "<b>Financial Times</b> <span>reported, original</span>",
            "Account 2",
            "Organisations “controlled by the Chinese government”.",
            "<b>The Information</b> <span>reported, original</span>",
            "Unresolved",
            "What would settle it: The text of the terms, as a source.");
  }

  @Test
  void saysByWhomAndWhyAQuestionWasSettled() {
    ContentionView open = site.reader.story.contentions.removeFirst();
    site.reader.story.contentions.add(
        new ContentionView(
            open.id(),
            open.timeline(),
            2,
            open.question(),
            open.dimension(),
            open.accounts(),
            open.wouldSettle(),
            new ContentionView.Settlement(
                "Firms owned by more than half.",
                "The terms say so.",
                "Mara Lindt",
                Instant.parse("2026-07-12T09:00:00Z"),
                7),
            open.recordedAt(),
            open.changedAt(),
            7));
    assertThat(site.html(QUESTION))
        .contains(
            "Settled 12 July 2026, by Mara Lindt",
            "Firms owned by more than half.",
            "The terms say so.",
            "Settling it changed no account")
        .doesNotContain("Unresolved", "What would settle it");
  }

  @Test
  void listsTheOutletsWithWhatTheyCarryAndOfWhatTheyAreTheOrigin() {
    assertThat(site.html("/claude-code-china/sources"))
        .containsSubsequence(
            "3 sources.",
            "<h2>The Decoder</h2>",
            "href=\"" + SOURCE + "\"",
            "<b>4</b> facts, the origin of <b>1</b>, <b>1</b> corrected since",
            "<h2>AI Quick Briefs</h2>",
            "<h2>No publisher shown</h2>");
  }

  @Test
  void showsWhatTheRecordHasFromOneSource() {
    assertThat(site.html(SOURCE))
        .contains(
            "<h1>Anthropic shuts the door</h1>",
            "<b>4</b> facts rest on it",
            "“an experiment we launched in March”",
            "href=\"/claude-code-china/facts/" + Story.id(10) + "\"",
            "<a href=\"https://news.example/1\" rel=\"noopener\">https://news.example/1</a>")
        .doesNotContain("“unsupported regions”");
    assertThat(site.get("/claude-code-china/sources/" + Story.id(599)))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void comparesTheBeginningWithThePresentWhereNothingIsAsked() {
    assertThat(site.html(COMPARE))
        .contains(
            "From <b>3 July 2026, 09:00 UTC, change 1</b>",
            "value=\"change:1\"",
            "value=\"change:7\"",
            "<option value=\"change:6\">10 July 2026, 08:30 UTC, change 6</option>")
        .containsSubsequence("<span>Added</span>", "Code that can flag users in China")
        .doesNotContain("noindex");
  }

  @Test
  void showsWhatWasCorrectedAndRetractedBetweenTwoMoments() {
    String html = site.html(COMPARE + "?from=change:5&to=change:7");
    assertThat(html)
        .containsSubsequence(
            "<span>Corrected or updated</span>",
            "Code that can flag users in China",
            "then placed",
            "<del>bold</del>",
            "<ins>faint</ins>",
            "markers in the prompts",
            "Correction of 12 July 2026, by the timeline editor: A later account",
            "<span>Retracted</span>",
            "ByteDance bans the tool as well",
            "Retraction of 12 July 2026, by Mara Lindt: The source speaks of Alibaba only.")
        .contains("noindex")
        .doesNotContain("<span>Added</span>");
    assertThat(site.html(COMPARE + "?from=change:7&to=change:5")).isEqualTo(html);
  }

  @Test
  void comparesAMomentInThePastWithoutWhatCameLater() {
    assertThat(site.html(COMPARE + "?from=2026-07-06&to=change:6"))
        .contains("<span>Retracted</span>", "asOf=change:6")
        .doesNotContain("<span>Corrected or updated</span>");
    assertThat(site.html(COMPARE + "?from=change:7&to=change:7"))
        .contains("Nothing changed between these moments.");
  }

  @Test
  void refusesMomentsThatCannotBeRead() {
    for (String query :
        new String[] {
          "from=yesterday", "to=2026-02-30", "after=x", "from=change:1&from=change:2"
        }) {
      assertThat(site.get(COMPARE + "?" + query))
          .hasStatus(HttpStatus.BAD_REQUEST)
          .bodyText()
          .contains("<h1>This moment cannot be read</h1>");
    }
  }

  @Test
  void mayBeFramedByOthersInOnePlaceOnly() {
    assertThat(policy("/embed/claude-code-china")).endsWith("frame-ancestors *");
    assertThat(site.html("/embed/claude-code-china"))
        .contains("noindex", "target=\"_blank\" rel=\"noopener\"", "All 7 facts");
    for (String page : new String[] {QUESTION, SOURCE, COMPARE}) {
      assertThat(policy(page)).endsWith("frame-ancestors 'none'");
    }
  }

  @Test
  void isHtmlWithoutFault() {
    for (String page :
        new String[] {
          QUESTION,
          "/claude-code-china/sources",
          SOURCE,
          COMPARE,
          COMPARE + "?from=change:5&to=change:7",
          COMPARE + "?from=x",
          "/embed/claude-code-china",
          "/claude-code-china/facts/" + Story.id(12),
          "/claude-code-china/facts/" + Story.id(13),
          "/claude-code-china/facts/" + Story.id(17),
          "/claude-code-china/facts/" + Story.id(12) + "/v/1?asOf=change:5"
        }) {
      assertThat(Markup.problems(site.html(page))).as(page).isEmpty();
    }
  }

  @Test
  void marksThePageThatIsShownInTheNavigation() {
    assertThat(site.html("/claude-code-china/sources"))
        .contains("href=\"/claude-code-china/sources\" aria-current=\"page\"");
    assertThat(site.html(COMPARE))
        .contains("href=\"/claude-code-china/compare\" aria-current=\"page\"");
  }

  @Test
  void hasOneHeadingOfTheFirstRankAndSkipsNone() {
    for (String page :
        new String[] {
          QUESTION,
          "/claude-code-china/sources",
          SOURCE,
          COMPARE,
          "/claude-code-china/facts/" + Story.id(13)
        }) {
      int rank = 0;
      int first = 0;
      var headings = Pattern.compile("<h([1-6])").matcher(site.html(page));
      while (headings.find()) {
        int next = Integer.parseInt(headings.group(1));
        assertThat(next).as(page).isLessThanOrEqualTo(rank + 1);
        rank = next;
        first += rank == 1 ? 1 : 0;
      }
      assertThat(first).as(page).isEqualTo(1);
    }
  }

  private String policy(String page) {
    return String.valueOf(site.get(page).getResponse().getHeader("Content-Security-Policy"));
  }
}
