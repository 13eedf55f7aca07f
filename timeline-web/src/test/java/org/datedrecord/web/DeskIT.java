package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The desk, in the hands of an editor: append, correct, meet somebody who was faster, retract.
final class DeskIT extends AtTheDesk {

  private static final String DESK = "/desk" + Site.TIMELINE;
  private static final String EVIL = "<img src=x onerror=\"window.harmed=1\">";

  private static final FilePayload EDITS =
      new FilePayload(
          "edits.ndjson",
          "application/x-ndjson",
          """
          {"edit":"register-source","id":"01a1faf9-0000-7000-8000-000000000001","type":"article","title":"Imported"}
          {"edit":"report-fact","<b>":"what is this?"}
          {"edit":"report-fact","title":"Imported","statement":"It was imported.","when":{"edtf":"2026-07"},"attribution":{"party":"Courier","kind":"publisher","act":"reported"},"evidence":[{"sourceId":"01a1faf9-0000-7000-8000-000000000001","quote":{"exact":"as imported"},"chain":[{"party":"Courier","role":"reported"}]}]}
          """
              .getBytes(StandardCharsets.UTF_8));

  /// The editors' pages there are.
  enum Kind {
    DESKS("/desk"),
    DESK_OF_TIMELINE(DESK),
    APPEND(DESK + "/facts/new"),
    FACT(DESK + "/facts/{fact}"),
    SOURCES(DESK + "/sources"),
    INTAKE(DESK + "/sources/new"),
    TEXT(DESK + "/sources/{source}/text"),
    SOURCE(DESK + "/sources/{source}"),
    CONTENTIONS(DESK + "/contentions"),
    CONTENTION(DESK + "/contentions/{contention}"),
    IMPORT(DESK + "/import");

    private final String pattern;

    Kind(String pattern) {
      this.pattern = pattern;
    }

    String path() {
      return pattern
          .replace("{fact}", id("/facts?limit=1"))
          .replace("{contention}", id("/contentions"))
          .replace("{source}", id("/sources"));
    }

    private static String id(String below) {
      String found = Site.get("/api/timelines" + Site.TIMELINE + below);
      return Site.found(found, "\"id\":\"([0-9a-f-]{36})\"");
    }
  }

  @Test
  void letsNobodyInWhoIsNotSignedIn() {
    for (Kind kind : Kind.values()) {
      Page page = open(kind.path());
      assertThat(page.url()).startsWith(Site.at("/sign-in?next=%2Fdesk"));
    }
  }

  @Test
  @org.junit.jupiter.api.DisplayName("ASVS 5.0 V3.2.2: in a browser, markup in any field is text")
  void appendsAFactByKeysAlone() {
    Page page = open(DESK + "/facts/new", editor(1360, 900));
    type(page, "[name='title']", EVIL);
    type(page, "[name='statement']", "It was said " + EVIL);
    type(page, "[data-part='kind']", "another");
    type(page, "[name='when/edtf']", "[..2026-07-12]");
    until(page, () -> assertThat(output(page)).contains("Read as by 12 July 2026: not before any"));
    type(page, "[data-name='actors'] [name='name']", "Alibaba");
    type(page, "[data-name='actors'] [name='role']", "decider");
    type(page, "[name='attribution/party']", EVIL);
    press(page, "[name='sourceId']", "ArrowDown");
    type(page, "[name='quote/exact']", "as \"they\" said <b>");
    type(page, "[data-name='chain'] [name='party']", "Courier");
    assertThat(page.locator("fact-preview").innerText()).contains(EVIL, "It was said " + EVIL);
    assertThat(page.locator("main img").count()).isZero();
    press(page, ".send button", "Enter");
    page.waitForURL(url -> url.contains(Site.TIMELINE + "/facts/") && !url.contains("/desk/"));
    assertThat(page.locator("h1").innerText()).isEqualTo(EVIL);
    assertThat(page.locator(".dated").innerText()).contains("by 12 July 2026");
    assertThat(page.locator("main img").count()).isZero();
    assertThat(page.evaluate("window.harmed")).isNull();
  }

  @Test
  void leadsFromWhatIsTheMatterToTheField() {
    Page page = open(DESK + "/facts/new", editor(1360, 900));
    page.locator("#fact .send button").click();
    assertThat(page.locator("#fact .faults li").allInnerTexts())
        .anyMatch(line -> line.startsWith("Title: "))
        .anyMatch(line -> line.startsWith("Quote: "));
    page.locator("#fact .faults a").first().press("Enter");
    assertThat(focused(page)).isEqualTo("title");
    fill(page, "T".repeat(121));
    page.locator("#fact .send button").click();
    page.getByText("This was not recorded yet").waitFor();
    assertThat(page.locator("#fact .faults li").allInnerTexts())
        .singleElement()
        .asString()
        .contains("Title: ", "121");
    assertThat(page.locator("#fact [name='title']").getAttribute("aria-invalid")).isEqualTo("true");
  }

  @Test
  void keepsWhatWasTypedUntilItIsSentAndSendsItOnce() {
    Page page = open(DESK + "/facts/new", editor(1360, 900));
    fill(page, "Typed before the reload");
    page.reload();
    page.getByText("Kept from").waitFor();
    assertThat(page.locator("#fact [name='title']").inputValue())
        .isEqualTo("Typed before the reload");
    page.context().clearCookies();
    page.locator("#fact .send button").click();
    page.getByText("You are signed out").waitFor();
    page.getByText("Sign in, and come back to it").click();
    signIn(page);
    page.getByText("Kept from").waitFor();
    int before = facts();
    page.locator("#fact .send button").dblclick();
    page.waitForURL(url -> !url.contains("/desk/"));
    assertThat(facts()).isEqualTo(before + 1);
    page.navigate(Site.at(DESK + "/facts/new"));
    page.locator("date-choice .reading output:has-text('Choose')").first().waitFor();
    assertThat(page.locator(".kept").count()).isZero();
  }

  @Test
  void correctsBesideSomebodyWhoWasFasterAndLosesNeither() {
    String id = reported("Corrected by two");
    Page page = open(DESK + "/facts/" + id, editor(1360, 900));
    Locator form = page.locator("#correction");
    until(
        page,
        () ->
            assertThat(form.locator("[name='title']").inputValue()).isEqualTo("Corrected by two"));
    form.locator("[name='title']").fill("Corrected by two editors");
    form.locator("[name='statement']").fill("It was said, they say.");
    assertThat(form.locator("[data-versus='title'] ins").innerText()).isEqualTo("editors");
    form.locator("[name='nature']").selectOption("refinement");
    form.locator("[name='note']").fill("Said better.");
    Site.retitle("/api/facts/" + id, "Corrected by somebody");
    form.locator(".send button").click();
    Locator merge = page.locator(".merge");
    merge.waitFor();
    assertThat(merge.innerText())
        .contains("Somebody else changed this meanwhile", "Said more exactly.")
        .contains("Theirs: Corrected by two somebody", "Mine: Corrected by two editors");
    merge.locator("input[name='merge-title'][value='theirs']").check();
    merge.getByText("Send again, against version 2").click();
    page.waitForURL(url -> !url.contains("/desk/"));
    assertThat(Site.get("/api/facts/" + id))
        .contains(
            "\"version\":3",
            "\"title\":\"Corrected by somebody\"",
            "\"statement\":\"It was said, they say.\"");
  }

  @Test
  void saysThatAFactMayBeInTheRecordAlready() {
    reported("The bridge is closed to all traffic");
    Page page = open(DESK + "/facts/new", editor(1360, 900));
    fill(page, "Alibaba moves its staff elsewhere");
    page.locator("#fact [name='title']").fill("The city closed the bridge to all traffic");
    page.locator("fact-twins a").waitFor();
    assertThat(page.locator("fact-twins").innerText())
        .contains("This may be in the record already", "The bridge is closed to all traffic");
    page.locator("#fact [data-part='year']").fill("2019");
    page.locator("fact-twins:empty").waitFor(attached());
  }

  @Test
  void retractsOnAPhone() {
    String id = reported("Retracted on a phone");
    Page page = open(DESK + "/facts/" + id, editor(390, 844));
    page.getByText("Retract it").click();
    page.locator("#retraction [name='nature']").selectOption("our-error");
    page.locator("#retraction [name='note']").fill("It never happened.");
    page.getByText("Retract the fact").click();
    page.waitForURL(url -> !url.contains("/desk/"));
    assertThat(page.locator("main").innerText()).contains("Retracted", "It never happened.");
    page.navigate(Site.at(DESK + "/facts/" + id));
    assertThat(page.locator("desk-form").count()).isEqualTo(1);
    assertThat(page.getByText("Reinstate the fact").isVisible()).isTrue();
  }

  @Test
  void importsWhatWasRehearsedAndNamesTheLinesThatAreRejected() {
    Page page = open(DESK + "/import", editor(1360, 900));
    page.locator("input[type=file]").setInputFiles(EDITS);
    page.locator("[name='batch']").fill("A test");
    int before = facts();
    page.getByText("Check the file").click();
    page.getByText("What would come of it").waitFor();
    assertThat(page.locator("[data-result]").innerText())
        .containsSubsequence("lines read", "Nothing was recorded.", "Line 2", "<b>");
    assertThat(counts(page)).containsExactly("3", "2", "0", "1", "0");
    assertThat(facts()).isEqualTo(before);
    page.getByText("Import 2 new lines").click();
    page.getByText("Recorded as the batch “A test”").waitFor();
    assertThat(counts(page)).containsExactly("3", "2", "0", "1", "0");
    until(page, () -> assertThat(facts()).isEqualTo(before + 1));
    page.getByText("Check the file").click();
    page.getByText("What would come of it").waitFor();
    assertThat(counts(page)).containsExactly("3", "0", "2", "1", "0");
    assertThat(page.locator("[value='make']").isVisible()).isFalse();
  }

  @Test
  void importsATableOfWhichItIsToldTheColumns() {
    Page page = open(DESK + "/import", editor(1360, 900));
    page.locator("[name='format']").selectOption("csv");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "bridges.csv",
                "text/csv",
                "Wann,Was,Farbe\n3/4/2020,Shut,red\nsometime,Open,red\n"
                    .getBytes(StandardCharsets.UTF_8)));
    page.getByText("Columns of a table").click();
    page.locator("[name='dateColumn']").fill("Wann");
    page.locator("[name='titleColumn']").fill("Was");
    page.getByText("Check the file").click();
    page.getByText("What would come of it").waitFor();
    assertThat(counts(page)).containsExactly("2", "0", "0", "2", "0");
    assertThat(page.locator("[data-result]").innerText())
        .contains("“Farbe” is not read", "Line 2", "either order");
    page.locator("[name='dayFirst']").selectOption("true");
    page.getByText("Check the file").click();
    page.getByText("Import 1 new line").waitFor();
    assertThat(counts(page)).containsExactly("2", "1", "0", "1", "0");
    page.locator("[name='dayFirst']").selectOption("false");
    assertThat(page.locator("[value='make']").isVisible()).isFalse();
    page.getByText("Check the file").click();
    page.getByText("Import 1 new line").click();
    page.getByText("Recorded as the batch").waitFor();
    assertThat(counts(page)).containsExactly("2", "1", "0", "1", "0");
  }

  private static List<String> counts(Page page) {
    return page.locator("[data-result] dd").allInnerTexts();
  }

  @ParameterizedTest
  @EnumSource
  void hasNoBarrierThatAxeKnowsAndFitsANarrowScreen(Kind kind) {
    Page page = open(kind.path(), editor(1360, 900).setReducedMotion(ReducedMotion.REDUCE));
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    page.evaluate("document.querySelector('.send button')?.click()");
    assertNoBarrier(page);
  }

  /// A new fact, as the desk brings it into the record.
  private String reported(String title) {
    Page page = open(DESK + "/facts/new", editor(1360, 900));
    fill(page, title);
    page.locator("#fact .send button").click();
    page.waitForURL(url -> !url.contains("/desk/"));
    return Site.found(page.url(), "/facts/([0-9a-f-]{36})");
  }

  private static void fill(Page page, String title) {
    Locator form = page.locator("#fact");
    form.locator("[name='title']").fill(title);
    form.locator("[name='statement']").fill("It was said.");
    form.locator("[data-part='kind']").selectOption("month");
    form.locator("[data-part='year']").fill("2026");
    form.locator("[name='attribution/party']").fill("Courier");
    form.locator("[name='sourceId']").selectOption(new SelectOption().setIndex(1));
    form.locator("[name='quote/exact']").fill("as they said");
    form.locator("[data-name='chain'] [name='party']").fill("Courier");
    until(page, () -> assertThat(output(page)).contains("Read as January 2026"));
  }

  private static String output(Page page) {
    return page.locator("date-choice output").first().innerText();
  }

  private static int facts() {
    String timeline = Site.get("/api/timelines" + Site.TIMELINE);
    return Integer.parseInt(Site.found(timeline, "\"facts\":(\\d+)"));
  }

  private static Object focused(Page page) {
    return page.evaluate("document.activeElement.name");
  }
}
