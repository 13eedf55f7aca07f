package org.datedrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.datedrecord.foreign.CsvColumn;
import org.datedrecord.foreign.Format;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.FactView;
import org.datedrecord.web.Build;
import org.datedrecord.web.Hostile;
import org.datedrecord.web.Markup;
import org.datedrecord.web.Renderer;
import org.datedrecord.web.Story;
import org.datedrecord.web.StoryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// The editors' pages as they are asked for, with a story instead of the record.
final class DeskPagesTest {

  private static final String DESK = "/desk/claude-code-china";
  private static final String APPEND = DESK + "/facts/new";
  private static final String FACT = DESK + "/facts/0190a5d0-0000-7000-8000-000000000012";
  private static final String RETRACTED = DESK + "/facts/0190a5d0-0000-7000-8000-000000000017";
  private static final String SOURCES = DESK + "/sources";
  private static final String SOURCE = DESK + "/sources/0190a5d0-0000-7000-8000-000000000501";
  private static final String CONTENTIONS = DESK + "/contentions";
  private static final String CONTENTION =
      DESK + "/contentions/0190a5d0-0000-7000-8000-000000000900";

  private final StoryReader reader = new StoryReader();
  private final Stockroom stockroom = new Stockroom(reader);
  private final MockMvcTester pages =
      MockMvcTester.create(
          MockMvcBuilders.standaloneSetup(
                  new DeskController(
                      reader,
                      new Desks(reader, new Renderer(), new Build()),
                      new DeskReading(reader, stockroom),
                      stockroom))
              .build());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk",
        DESK,
        APPEND,
        FACT,
        RETRACTED,
        SOURCES,
        SOURCES + "/new",
        SOURCE,
        SOURCE + "/text",
        CONTENTIONS,
        CONTENTION,
        DESK + "/import"
      })
  void isHtmlWithoutFaultThatNobodyKeeps(String page) {
    assertThat(get(page)).hasStatusOk().hasHeader("Cache-Control", "no-store");
    assertThat(html(page))
        .contains("<h1>", "noindex", "<script type=\"module\"")
        .doesNotContain("style=", "onclick");
    assertThat(Markup.problems(html(page))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk/no-such-timeline",
        DESK + "/facts/0190a5d0-0000-7000-8000-000000000999",
        DESK + "/sources/0190a5d0-0000-7000-8000-000000000999",
        DESK + "/sources/0190a5d0-0000-7000-8000-000000000999/text",
        "/desk/no-such-timeline/sources/new",
        DESK + "/contentions/0190a5d0-0000-7000-8000-000000000999",
        DESK + "?at=nowhere"
      })
  void saysWhatIsNotThere(String page) {
    assertThat(get(page)).hasStatus(404).bodyText().contains("There is no such page");
  }

  @Test
  void offersEachFormatThatIsRead() {
    String page = html(DESK + "/import");
    for (Format format : Format.values()) {
      for (Format.Type type : format.types()) {
        assertThat(page)
            .contains(
                "<option value=\"%s\" data-type=\"%s\" data-unit"
                    .formatted(format.term(), type.names().getFirst()));
      }
    }
    for (CsvColumn column : CsvColumn.values()) {
      assertThat(page).contains("name=\"%s\"".formatted(column.parameter()));
    }
  }

  @Test
  void listsTimelinesAndTheirFacts() {
    assertThat(html("/desk")).contains("href=\"/desk/claude-code-china\"", "/api/timelines\"");
    assertThat(html(DESK))
        .containsSubsequence("facts/new", ">Facts<", "Accounts conflict", ">Retracted<", "facts/")
        .contains("Changed lately", "<b>Corrected</b>", "by Mara Lindt");
  }

  @Test
  void offersWhatTheRecordHolds() {
    assertThat(html(APPEND))
        .contains(
            "data-to=\"/api/timelines/claude-code-china/facts\"",
            "<option value=\"Alibaba\"></option>",
            "<option value=\"0190a5d0-0000-7000-8000-000000000501\"");
    assertThat(html(APPEND + "?source=0190a5d0-0000-7000-8000-000000000501"))
        .contains("<option value=\"0190a5d0-0000-7000-8000-000000000501\" selected>");
  }

  @Test
  void hasAFormForAllThatCanBeDoneToAFact() {
    assertThat(html(FACT))
        .contains(
            "/corrections\"",
            "/evidence\"",
            "/withdrawal\"",
            "/confirmations\"",
            "/denials\"",
            "/overtaking\"",
            "/retraction\"",
            "data-version=\"2\"")
        .doesNotContain("/reinstatement\"");
    assertThat(html(RETRACTED))
        .contains("/reinstatement\"")
        .doesNotContain("/corrections\"", "/retraction\"");
  }

  @Test
  void hasAFormForAllThatCanBeDoneToASource() {
    assertThat(html(SOURCE)).contains("/corrections\"", "/withdrawal\"", "/facts/new?source=");
  }

  @Test
  void registersASourceWithItsText() {
    assertThat(html(SOURCES)).contains("href=\"" + SOURCES + "/new\"", SOURCE + "/text\"");
    assertThat(html(SOURCES + "/new"))
        .contains("data-to=\"/api/sources\"", "data-then=\"" + SOURCES + "/{id}/text\"")
        .contains("name=\"published/edtf\"", "name=\"language\"", "name=\"text\"");
  }

  @Test
  void knowsWhatAScriptNeedsToMarkASource() {
    assertThat(html(SOURCE + "/text"))
        .contains("/api" + SOURCE.substring(DESK.length()) + "/working-copy\"", "/intake.js")
        .contains("data-form=\"" + APPEND + "\"", "data-published=\"2026-");
    assertThat(html(APPEND))
        .contains("<quote-taken>", "<quote-check", "<date-strip data-from=\"20");
    assertThat(html(FACT)).contains("<quote-check", "<date-strip data-from=\"20");
  }

  @Test
  void opensASettledQuestionAgain() {
    assertThat(html(CONTENTION))
        .contains("/settlement\"", "/accounts\"", "/removal\"")
        .doesNotContain("/reopening\"");
    ContentionView open = reader.story.contentions.getFirst();
    FactView fact = open.accounts().getFirst().fact();
    reader.story.contentions.set(0, Hostile.contention(fact, null, Hostile.settlement()));
    assertThat(html(CONTENTION)).contains("/reopening\"").doesNotContain("/settlement\"");
  }

  @Test
  void showsMarkupInAnyFieldAsText() {
    FactView fact = Hostile.fact(12);
    reader.story.facts.set(0, fact);
    reader.story.retracted.set(0, Hostile.retracted(17, fact));
    reader.story.contentions.set(0, Hostile.contention(fact, Hostile.EVIL, null));
    for (String page : List.of("/desk", DESK, APPEND, FACT, RETRACTED, SOURCES, CONTENTIONS)) {
      assertIsText(page);
    }
    assertIsText(SOURCES + "/" + Story.id(505));
    assertIsText(SOURCES + "/" + Story.id(505) + "/text");
    assertIsText(CONTENTION);
  }

  private void assertIsText(String page) {
    assertThat(html(page).replaceAll("<script type=\"module\" src=\"[^\"]*\"></script>", ""))
        .as(page)
        .contains("<h1>")
        .doesNotContain("<script", "<img", "href=\"javascript:", "This page could not be shown");
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(URI.create(address)).exchange();
  }

  private String html(String address) {
    return new String(get(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
