package org.datedrecord.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.datedrecord.web.Story;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// A fact's page and those of its versions.
final class FactPagesTest {

  private static final String CORRECTED = "/claude-code-china/facts/" + Story.id(12);
  private static final String RETRACTED = "/claude-code-china/facts/" + Story.id(17);
  private static final String RIVAL = "/claude-code-china/facts/" + Story.id(13);

  private final Site site = new Site();

  @Test
  void saysWhatTheDateIsAndWhyItIsSo() {
    assertThat(site.html("/claude-code-china/facts/" + Story.id(11)))
        .contains(
            "<h1>A letter to US senators accuses Alibaba-linked actors of distillation</h1>",
            "<span>June 2026, uncertain</span>",
            "<small>month only, from “last month”</small>",
            "“Last month” is counted from an article of July 2026.",
            "<dd>1 June 2026</dd>",
            "<dd>30 June 2026</dd>",
            "<code>2026-06?</code>");
  }

  @Test
  void showsTheWayOfAReportFromItsOriginToTheSource() {
    assertThat(site.html(RIVAL))
        .containsSubsequence(
            "<b>Financial Times</b> <span>reported, original</span>",
            "<b>The Decoder</b> <span>covered</span>",
            "<b>AIToday</b> <span>aggregated, inferred</span>",
            "“the FT reports it is trying to enforce that”",
            "<a href=\"https://news.example/1\" rel=\"noopener\">Anthropic shuts the door</a>",
            "published 3 July 2026");
  }

  @Test
  void setsApartWhoSaysOtherwiseAndWhereAccountsPart() {
    assertThat(site.html(CORRECTED))
        .contains("Who says otherwise", "Alibaba found the code itself");
    assertThat(site.html(RIVAL))
        .contains(
            "Account 1, this one",
            "href=\"/claude-code-china/contentions/" + Story.QUESTION + "\"",
            "href=\"/claude-code-china/facts/" + Story.id(14) + "\"",
            "What would settle it: The text of the terms, as a source.")
        .doesNotContain("Who says otherwise");
  }

  @Test
  void tellsItsHistoryWordByWord() {
    assertThat(site.html(CORRECTED))
        .containsSubsequence(
            "<b>Corrected</b>",
            "12 July 2026, 16:20 UTC",
            "by Mara Lindt, our error.",
            "A later account credits outside researchers.",
            "The ban came after",
            "<del>Alibaba discovered embedded</del>",
            "<ins>researchers reported hidden</ins>",
            "code in the tool.",
            "<b>Added to the record</b>");
  }

  @Test
  void showsOneVersionAsItWasRecorded() {
    assertThat(site.html(CORRECTED + "/v/1"))
        .contains(
            "This is version 1 of 2",
            "bold markers",
            "content=\"noindex\"",
            "<link rel=\"canonical\" href=\"http://localhost" + CORRECTED + "\">")
        .doesNotContain("faint markers");
    assertThat(site.html(CORRECTED + "/v/2")).doesNotContain("This is version");
    assertThat(site.get(CORRECTED + "/v/3")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void readsAFactAsItStood() {
    assertThat(site.html(CORRECTED + "?asOf=change:5"))
        .contains(
            "You are reading the record as of <strong>6 July 2026, 10:00 UTC</strong>, change 5.",
            "bold markers",
            "content=\"noindex\"",
            "href=\"/claude-code-china/sources?asOf=change%3A5\"")
        .doesNotContain("<b>Corrected</b>");
    assertThat(site.html(CORRECTED)).doesNotContain("You are reading", "noindex");
  }

  @Test
  void saysThatAFactHadNotBeenRecorded() {
    assertThat(site.get(CORRECTED + "?asOf=change:1"))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyText()
        .contains("<h1>This had not been recorded</h1>");
    assertThat(site.get(CORRECTED + "?asOf=yesterday")).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void keepsWhatWasRetractedAndSaysWhatToReadInstead() {
    assertThat(site.html(RETRACTED))
        .contains(
            "<b>Retracted 12 July 2026</b>, by Mara Lindt.",
            "Read instead: <a href=\"/claude-code-china/facts/" + Story.id(14) + "\">");
  }

  @Test
  void knowsNoFactOfAnotherTimelineAndNoneThatIsNot() {
    assertThat(site.get("/another-timeline/facts/" + Story.id(12))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(site.get("/claude-code-china/facts/" + Story.id(99)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(site.get("/claude-code-china/facts/12")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void saysHowItIsCitedAndWhatOtherSitesAreTold() {
    assertThat(site.html(CORRECTED))
        .contains(
            "Dated Record, version 2, 12 July 2026. http://localhost" + CORRECTED + "/v/2",
            "href=\"http://localhost" + CORRECTED + "/v/2/cite.bib\"",
            "<meta property=\"og:url\" content=\"http://localhost" + CORRECTED + "\">",
            "<meta property=\"og:image\" content=\"http://localhost" + CORRECTED + "/card.png\">",
            "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"",
            "CorrectionComment");
    assertThat(site.html(CORRECTED + "/v/1"))
        .contains("Dated Record, version 1, 3 July 2026. http://localhost" + CORRECTED + "/v/1");
  }

  @Test
  void isNotRenderedAgainForABrowserThatHasIt() {
    assertThat(site.again(CORRECTED)).hasStatus(HttpStatus.NOT_MODIFIED);
  }
}
