package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// An article comes in: it is registered with its text, a sentence is marked, and becomes a fact.
/// The timeline is one of its own.
@Tag("long")
final class IntakeIT extends AtTheDesk {

  private static final String TIMELINE = "/mill-bridge";
  private static final String DESK = "/desk" + TIMELINE;
  private static final String SOURCES = DESK + "/sources";
  private static final String APPEND = DESK + "/facts/new";

  /// The words that are for editors alone.
  private static final String PRIVATE = "Nobody but editors may read the heron sentence.";

  private static final String ID = "\"id\":\"([0-9a-f-]{36})\"";

  private static final String TEXT =
      "The mill bridge was shut last month, the town said. It reopens on 10 July 2026."
          + "\\n\\n"
          + PRIVATE
          + " “We had no choice,” said Mr. Moss.";

  /// A source without a text, and the fact that cites it.
  private static String bare = "";

  private static String fact = "";

  @BeforeAll
  static void openATimeline() {
    Chromium.browser();
    // Thousands of changes at once, which would come in between: what is recorded after them would
    // be shown seconds later.
    MoreTimelines.open();
    Site.post(
        "/api/timelines",
        """
        {"slug": "mill-bridge", "title": "The mill bridge", "scope": "What is reported of it."}
        """);
    String source =
        Site.post("/api/sources", "{\"type\": \"article\", \"title\": \"Without a text\"}");
    bare = Site.found(source, ID);
    String report =
        Site.post(
            "/api/timelines/mill-bridge/facts",
            """
            {"title": "Repairs", "statement": "It was repaired.",
             "when": {"edtf": "2026-06-01/2026-08-01"},
             "attribution": {"party": "Town", "kind": "organisation", "act": "said"},
             "evidence": [{"sourceId": "%s", "quote": {"exact": "under repair"},
                           "chain": [{"party": "Town", "role": "stated"}]}]}
            """
                .formatted(bare));
    fact = Site.found(report, ID);
    Site.get("/api/facts/" + fact + "?minChange=" + Site.found(report, "\"change\":(\\d+)"));
  }

  @Test
  void registersAnArticleAndMakesAFactOfASentence() {
    Page page = open(SOURCES, editor(1360, 900));
    page.getByText("Register a source").click();
    page.locator("[name='title']").fill("Bridge shut");
    page.locator("[name='url']").fill("https://courier.example/bridge");
    page.locator("[name='publisher']").fill("Courier");
    page.locator("[name='language']").fill("en");
    page.locator("[name='published/edtf']").fill("2026-07-03");
    until(page, () -> assertThat(read(page)).contains("Read as 3 July 2026"));
    page.locator("[name='text']").fill(TEXT.replace("\\n", "\n"));
    page.getByText("Register it").click();
    page.waitForURL("**/text");
    until(page, () -> assertThat(state(page)).contains("knows this text by its SHA-256"));
    String source = Site.found(page.url(), "/sources/([0-9a-f-]{36})/text");

    sentence(page, "The mill bridge").click();
    until(page, () -> assertThat(quote(page)).startsWith("The mill bridge").contains("town said."));
    assertThat(dates(page).first().innerText())
        .contains("June 2026", "2026-06", "“last month” is counted from 3 July 2026.");
    assertThat(dates(page).nth(1).innerText()).contains("10 July 2026", "beside the quote");
    assertThat(page.locator("[name='hint']").first().isChecked()).isTrue();
    page.locator("[data-move='end -1']").click();
    until(page, () -> assertThat(marked(page)).endsWith("the town said"));
    page.getByText("Record this as a fact").click();

    page.waitForURL("**" + APPEND + "?source=" + source);
    assertThat(page.locator("[name='sourceId']").inputValue()).isEqualTo(source);
    assertThat(page.locator("[name='quote/exact']").inputValue())
        .isEqualTo("The mill bridge was shut last month, the town said");
    assertThat(page.locator("[name='quote/suffix']").inputValue()).startsWith(". It reopens");
    assertThat(page.locator("[name='when/edtf']").inputValue()).isEqualTo("2026-06");
    until(page, () -> assertThat(check(page)).startsWith("Word for word"));
    assertThat(page.locator(".suggested").innerText()).contains("not confirmed yet", "last month");
    fill(page, "The bridge was shut");
    page.locator("#fact .send button").click();
    assertThat(page.locator("#fact .faults").innerText())
        .contains("Is the suggested date right?", "confirm it, or change it");
    page.reload();
    page.getByText("It is so").click();
    assertThat(page.locator(".suggested").count()).isZero();
    page.locator("#fact .send button").click();
    page.waitForURL(url -> url.contains(TIMELINE + "/facts/") && !url.contains("/desk/"));
    assertThat(Site.get("/api" + path(page)))
        .contains("\"edtf\":\"2026-06\"", "\"basis\":\"relative\"", "\"wording\":\"last month\"")
        .contains("\"suffix\":\". It reopens");
  }

  @Test
  void marksByKeysAlone() {
    Page page = opened(Site.register("Marked by keys", TEXT));
    reach(page, "sentence-marks");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Shift+ArrowDown");
    assertThat(page.locator("[aria-selected='true']").allInnerTexts())
        .containsExactly("It reopens on 10 July 2026.", PRIVATE);
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Enter");
    until(page, () -> assertThat(marked(page)).isEqualTo("It reopens on 10 July 2026."));
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("quote-heading");
    page.keyboard().press("Escape");
    page.keyboard().press("End");
    page.keyboard().press("Space");
    until(page, () -> assertThat(marked(page)).isEqualTo("“We had no choice,” said Mr. Moss."));
    assertThat(dates(page).count()).isZero();
    press(page, "[data-move='end -1']", "Enter");
    until(page, () -> assertThat(marked(page)).endsWith("said Mr. Moss"));
    press(page, "[data-record]", "Enter");
    page.waitForURL("**" + APPEND + "?source=*");
    assertThat(page.locator("[name='when/edtf']").inputValue()).isEmpty();
    assertThat(page.locator(".suggested").count()).isZero();
  }

  @Test
  void marksTheWordsThatAreSelected() {
    Page page = opened(Site.register("Marked by the mouse", TEXT));
    BoundingBox box = sentence(page, "The mill bridge").boundingBox();
    double y = box.y + box.height / 4;
    page.mouse().move(box.x + 40, y);
    page.mouse().down();
    page.mouse().move(box.x + 190, y, new Mouse.MoveOptions().setSteps(5));
    page.mouse().up();
    String selected = (String) page.evaluate("getSelection().toString().trim()");
    assertThat(selected).hasSizeGreaterThan(5);
    until(page, () -> assertThat(marked(page)).isEqualTo(selected));
  }

  @Test
  void marksOnAPhone() {
    String id = Site.register("Marked on a phone", TEXT);
    Page page =
        open(SOURCES + "/" + id + "/text", editor(390, 844).setHasTouch(true).setIsMobile(true));
    sentence(page, "It reopens").tap();
    until(page, () -> assertThat(marked(page)).isEqualTo("It reopens on 10 July 2026."));
    page.locator("[data-record]").tap();
    page.waitForURL("**" + APPEND + "?source=*");
    assertThat(page.locator("[name='when/edtf']").inputValue()).isEqualTo("2026-07-10");
  }

  @Test
  void asksBeforeItTouchesADraft() {
    String id = Site.register("Marked beside a draft", TEXT);
    Page page = open(APPEND, editor(1360, 900));
    page.locator("#fact [name='title']").fill("Typed before");
    page.locator("[name='when/edtf']").fill("2026-05");
    page.locator("[name='quote/exact']").fill("Another quote");
    take(page, id);
    assertThat(page.locator("quote-taken").innerText())
        .contains("You come with a quote: “The mill");
    assertThat(page.locator("[name='quote/exact']").inputValue()).isEqualTo("Another quote");
    page.getByText("Add the quote to the draft").click();
    assertThat(page.locator("#fact [name='title']").inputValue()).isEqualTo("Typed before");
    assertThat(page.locator("[name='when/edtf']").inputValue()).isEqualTo("2026-05");
    assertThat(page.locator("[name='quote/exact']").first().inputValue())
        .isEqualTo("Another quote");
    assertThat(page.locator("[name='quote/exact']").nth(1).inputValue()).startsWith("The mill");
    take(page, id);
    page.getByText("Discard the draft").click();
    until(page, () -> assertThat(page.locator("[name='quote/exact']").count()).isOne());
    assertThat(page.locator("#fact [name='title']").inputValue()).isEmpty();
    assertThat(page.locator("[name='quote/exact']").inputValue()).startsWith("The mill bridge");
    assertThat(derivation(page)).contains("is counted from");
    page.locator("#fact [data-part='month']").selectOption("05");
    assertThat(page.locator(".suggested").count()).isZero();
    assertThat(derivation(page)).isEmpty();
  }

  @Test
  void saysWhereAQuoteIsNotWordForWord() {
    String id = Site.register("Held against quotes", TEXT);
    Page page = open(APPEND + "?source=" + id, editor(1360, 900));
    page.locator("[name='quote/exact']").fill("the mill bridge was closed last month");
    until(page, () -> assertThat(check(page)).contains("does not have these words", "shut last"));
    page.locator("quote-check button").click();
    until(page, () -> assertThat(check(page)).startsWith("Word for word"));
    assertThat(page.locator("[name='quote/exact']").inputValue()).contains("was shut");
    page.locator("[name='quote/prefix']").fill("");
    page.locator("[name='quote/suffix']").fill("");
    page.locator("[name='quote/exact']").fill("\"We had no choice,\" said");
    until(page, () -> assertThat(check(page)).contains("other quotation marks", "“We had"));
    page.locator("[name='quote/exact']").fill("It reopens");
    page.locator("[name='quote/suffix']").fill("tomorrow");
    until(page, () -> assertThat(check(page)).contains("but between others", "on 10 July"));
    page.locator("[name='sourceId']").selectOption(bare);
    page.locator("quote-check:empty").waitFor(attached());

    page.navigate(Site.at(DESK + "/facts/" + fact));
    page.getByText("Add evidence").click();
    page.locator("#evidence [name='sourceId']").selectOption(id);
    page.locator("#evidence [name='quote/exact']").fill("the mill bridge was closed last month");
    until(
        page,
        () ->
            assertThat(page.locator("#evidence quote-check").innerText())
                .contains("does not have these words", "shut last"));
  }

  @Test
  void showsMarkupInATextAsText() {
    String evil = "<img src=x onerror='window.harmed=1'>";
    Page page = opened(Site.register("Marked up", "It was shut. " + evil + " It is so."));
    sentence(page, "<img").click();
    until(page, () -> assertThat(marked(page)).contains(evil));
    assertThat(page.locator("main img").count()).isZero();
    assertThat(page.evaluate("window.harmed")).isNull();
  }

  @Test
  void leadsBackToTheTextAfterASessionEnded() {
    Page page = opened(Site.register("Signed out", TEXT));
    page.context().clearCookies();
    sentence(page, "The mill bridge").click();
    page.getByText("Sign in, and come back to it").click();
    signIn(page);
    page.locator("[role='option']").first().waitFor();
  }

  @Test
  void drawsADateBesideTheTimeline() {
    Page page = open(APPEND, editor(1360, 900));
    Locator picture = page.locator("date-strip svg");
    assertThat(page.locator("date-strip").isVisible()).isFalse();
    page.locator("[name='when/edtf']").fill("2026-07-03");
    until(page, () -> assertThat(name(picture)).startsWith("3 July 2026: among the days"));
    assertThat(picture.isVisible()).isTrue();
    assertThat(page.locator("date-strip circle.dot-day").count()).isOne();
    page.locator("[name='when/edtf']").fill("1066");
    until(page, () -> assertThat(name(picture)).startsWith("1066: before all that"));
    page.locator("[name='when/edtf']").fill("not a date");
    until(page, () -> assertThat(page.locator("date-strip").isVisible()).isFalse());
  }

  @Test
  void replacesAndDeletesTheTextAndKeepsWhatWasPasted() {
    String id = Site.register("Replaced", TEXT);
    Page page = opened(id);
    page.getByText("Replace the text").click();
    page.locator("[name='text']").fill("Another text.");
    page.reload();
    assertThat(page.locator("[name='text']").inputValue()).isEqualTo("Another text.");
    page.getByText("Store the text").click();
    until(page, () -> assertThat(state(page)).contains("is stored", "knows another text"));
    assertThat(page.locator("[role='option']").allInnerTexts()).containsExactly("Another text.");
    page.locator("summary").getByText("Delete the text").click();
    page.locator("form button").getByText("Delete the text").click();
    until(page, () -> assertThat(state(page)).contains("is deleted", "There is no text"));
    page.reload();
    until(page, () -> assertThat(state(page)).startsWith("There is no text"));
    assertThat(page.locator("[name='text']").inputValue()).isEmpty();
  }

  @Test
  void showsNobodyElseTheText() {
    String id = Site.register("For editors alone", TEXT);
    String copy = "/api/sources/" + id + "/working-copy";
    for (String path : List.of(copy, copy + "/quotes", copy + "/selections")) {
      HttpResponse<byte[]> answer = Site.ask(path.equals(copy) ? "GET" : "POST", path);
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(text(answer)).doesNotContain("heron");
    }
    for (String path :
        List.of(
            "/api/sources/" + id,
            "/api/changes?limit=1000",
            "/api/timelines" + TIMELINE + "/export.ndjson",
            TIMELINE,
            TIMELINE + "/sources",
            TIMELINE + "/sources/" + id,
            SOURCES + "/" + id + "/text")) {
      assertThat(text(Site.ask("GET", path))).as(path).doesNotContain("heron sentence");
    }
    assertThat(Site.get("/api/sources/" + id)).contains("For editors alone", "contentSha256");
    Page page = open(SOURCES + "/" + id + "/text");
    assertThat(page.url()).startsWith(Site.at("/sign-in?next="));
  }

  @Test
  void hasNoBarrierThatAxeKnowsWithAMarkAndASuggestion() {
    String id = Site.register("Without a barrier", TEXT);
    Page page =
        open(
            SOURCES + "/" + id + "/text", editor(1360, 900).setReducedMotion(ReducedMotion.REDUCE));
    sentence(page, "The mill bridge").click();
    page.locator("[data-record]").waitFor();
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertNoBarrier(page);
    page.setViewportSize(1360, 900);
    page.locator("[data-record]").click();
    page.locator(".suggested").waitFor();
    page.locator("[name='quote/exact']").fill("the mill bridge was closed last month");
    page.locator("quote-check.warned").waitFor();
    page.locator("date-strip svg").waitFor();
    assertNoBarrier(page);
  }

  private Page opened(String id) {
    Page page = open(SOURCES + "/" + id + "/text", editor(1360, 900));
    page.locator("[role='option']").first().waitFor();
    return page;
  }

  /// Comes from the article with its first sentence.
  private static void take(Page page, String id) {
    page.navigate(Site.at(SOURCES + "/" + id + "/text"));
    sentence(page, "The mill bridge").click();
    page.locator("[data-record]").click();
    page.waitForURL("**" + APPEND + "?source=*");
  }

  private static void fill(Page page, String title) {
    page.locator("#fact [name='title']").fill(title);
    page.locator("[name='statement']").fill("It was shut.");
    page.locator("[name='attribution/party']").fill("The town");
    page.locator("[data-name='chain'] [name='party']").fill("The town");
  }

  private static Locator sentence(Page page, String beginning) {
    return page.locator("[role='option']").getByText(beginning);
  }

  private static Locator dates(Page page) {
    return page.locator(".dates label:visible");
  }

  private static String quote(Page page) {
    return page.locator("[data-say='quote']").innerText();
  }

  private static String marked(Page page) {
    return page.locator("[data-say='quote'] mark").textContent();
  }

  private static String state(Page page) {
    return page.locator("[data-part='state']").innerText();
  }

  private static String check(Page page) {
    return page.locator("quote-check").first().innerText();
  }

  private static String derivation(Page page) {
    return page.locator("[name='when/derivation']").inputValue();
  }

  private static String read(Page page) {
    return page.locator("date-choice output").first().innerText();
  }

  private static String name(Locator picture) {
    return String.valueOf(picture.getAttribute("aria-label"));
  }

  private static String path(Page page) {
    return "/facts/" + Site.found(page.url(), "/facts/([0-9a-f-]{36})");
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
