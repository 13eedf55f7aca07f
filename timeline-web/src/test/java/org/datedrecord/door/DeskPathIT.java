package org.datedrecord.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.datedrecord.account.Invitations;
import org.datedrecord.web.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole way of a new service to its first facts, without a mouse: it is set up, an editor is
/// invited, an article comes in, a sentence of it becomes a fact, which two correct at once, and
/// which is retracted in the end.
@Tag("long")
final class DeskPathIT {

  private static final String PASSWORD = "seven brown otters hum";
  private static final int MOST_TABS = 150;

  private static final String TEXT =
      "The mill bridge was shut last month, the town said. It reopens when the pier is safe."
          + " Nobody else may read of herons.";

  private static final FilePayload EDITS =
      new FilePayload(
          "edits.ndjson",
          "application/x-ndjson",
          """
          {"edit":"register-source","id":"01a1faf9-0000-7000-8000-000000000001","type":"article","title":"Imported"}
          {"edit":"report-fact","title":"It has no statement"}
          """
              .getBytes(StandardCharsets.UTF_8));

  private final List<String> faults = new ArrayList<>();
  private String server = "";

  @AfterEach
  void noScriptFailed() {
    assertThat(faults).isEmpty();
  }

  @Test
  void leadsFromTheSetUpCodeToAFactThatIsRetractedByKeysAlone() {
    try (ConfigurableApplicationContext service = Doors.open();
        BrowserContext one = Chromium.browser().newContext(sized());
        BrowserContext other = Chromium.browser().newContext(sized());
        BrowserContext visitor = Chromium.browser().newContext(sized())) {
      server =
          "http://localhost:"
              + service.getEnvironment().getRequiredProperty("local.server.port", String.class);
      String code = service.getBean(Invitations.class).setUp().orElseThrow().shown();
      Page anna = page(one);
      Page ben = page(other);
      join(anna, "/set-up", code, "Anna Admin", "anna");
      join(ben, "/invitation", invited(anna), "Ben Editor", "ben");
      openATimeline(ben);
      String source = register(ben);
      String fact = record(ben);
      staysAmongEditors(visitor, source, fact);
      correctBoth(anna, ben, fact);
      retract(ben, fact);
      importWithErrors(ben);
    }
  }

  private void join(Page page, String door, String code, String name, String signIn) {
    page.navigate(server + door);
    type(page, "[name=code]", code);
    type(page, "[name=name]", name);
    type(page, "[name=signIn]", signIn);
    type(page, "[name=password]", PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/sign-in");
    type(page, "[name=signIn]", signIn);
    type(page, "[name=password]", PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  private String invited(Page page) {
    page.navigate(server + "/admin");
    type(page, "[name=invited]", "Ben");
    page.keyboard().press("Enter");
    return page.locator("[role=status] code").innerText();
  }

  private void openATimeline(Page page) {
    page.navigate(server + "/desk");
    type(page, "[name=title]", "The mill bridge");
    type(page, "[name=slug]", "mill-bridge");
    type(page, "[name=scope]", "What is reported of the mill bridge.");
    press(page, "#timeline .send button");
    page.locator("a[href='/desk/mill-bridge']").waitFor();
    press(page, "a[href='/desk/mill-bridge']");
    page.waitForURL("**/desk/mill-bridge");
    press(page, "a[href$='/sources']");
    page.waitForURL("**/sources");
  }

  /// @return the id of the source
  private String register(Page page) {
    press(page, "a[href$='/sources/new']");
    page.waitForURL("**/sources/new");
    type(page, "[name=title]", "Bridge shut");
    type(page, "[name=publisher]", "Courier");
    type(page, "[name=language]", "en");
    type(page, "[name=url]", "https://courier.example/bridge");
    type(page, "[name='published/edtf']", "2026-07-03");
    page.getByText("Read as 3 July 2026").waitFor();
    type(page, "[name=text]", TEXT);
    check(page);
    press(page, "#source .send button");
    page.waitForURL("**/text");
    return page.url().replaceAll(".*/sources/|/text", "");
  }

  /// @return where the fact is
  private String record(Page page) {
    page.locator("[role=option]").first().waitFor();
    reach(page, "sentence-marks");
    page.keyboard().press("Enter");
    page.locator("[data-record]").waitFor();
    check(page);
    press(page, "[data-record]");
    page.waitForURL("**/facts/new?source=*");
    page.locator(".suggested").waitFor();
    type(page, "#fact [name=title]", "The bridge was shut");
    type(page, "#fact [name=statement]", "The mill bridge was shut.");
    press(page, ".suggested button");
    type(page, "[name='attribution/party']", "The town");
    type(page, "[data-name=chain] [name=party]", "The town");
    press(page, "#fact .send button");
    page.waitForURL(url -> url.matches(".*/mill-bridge/facts/[0-9a-f-]{36}"));
    assertThat(page.locator(".dated").innerText()).contains("June 2026");
    assertThat(page.locator("main").innerText()).contains("was shut last month, the town said.");
    return page.url().replaceAll(".*/", "");
  }

  /// Nobody who is not signed in finds the text, by whatever page or interface.
  private void staysAmongEditors(BrowserContext context, String source, String fact) {
    Page page = page(context);
    for (String path :
        List.of(
            "/",
            "/mill-bridge",
            "/mill-bridge/sources",
            "/mill-bridge/sources/" + source,
            "/mill-bridge/facts/" + fact,
            "/desk/mill-bridge/sources/" + source + "/text",
            "/api/sources/" + source,
            "/api/changes",
            "/api/timelines/mill-bridge/export.ndjson")) {
      assertThat(context.request().get(server + path).text()).as(path).doesNotContain("herons");
    }
    String copy = "/api/sources/" + source + "/working-copy";
    assertThat(context.request().get(server + copy).status()).isEqualTo(401);
    page.navigate(server + "/desk/mill-bridge/sources/" + source + "/text");
    assertThat(page.url()).contains("/sign-in?next=");
  }

  /// Both begin with version 1; who is second sees both, and loses neither.
  private void correctBoth(Page first, Page second, String fact) {
    for (Page page : List.of(first, second)) {
      page.navigate(server + "/desk/mill-bridge/facts/" + fact);
      page.locator("#correction date-strip:not([hidden])").waitFor();
    }
    retype(first, "#correction [name=title]", "The mill bridge was shut");
    sendCorrection(first);
    first.waitForURL(url -> !url.contains("/desk/"));
    retype(second, "#correction [name=statement]", "The mill bridge was shut to all.");
    sendCorrection(second);
    second.locator(".merge").waitFor();
    assertThat(second.locator(".merge").innerText())
        .contains("Somebody else changed this meanwhile", "by Anna Admin", "shut to all.");
    press(second, ".merge > button");
    second.waitForURL(url -> !url.contains("/desk/"));
    assertThat(second.locator("h1").innerText()).isEqualTo("The mill bridge was shut");
    assertThat(second.locator("main").innerText()).contains("The mill bridge was shut to all.");
  }

  private static void sendCorrection(Page page) {
    type(page, "#correction [name=nature]", "Refinement");
    type(page, "#correction [name=note]", "Said more exactly.");
    press(page, "#correction .send button");
  }

  private void retract(Page page, String fact) {
    page.navigate(server + "/desk/mill-bridge/facts/" + fact);
    press(page, "summary:has(+ desk-form#retraction)");
    type(page, "#retraction [name=nature]", "Our error");
    type(page, "#retraction [name=note]", "It was the other bridge.");
    press(page, "#retraction .send button");
    page.waitForURL(url -> !url.contains("/desk/"));
    assertThat(page.locator("main").innerText()).contains("Retracted", "It was the other bridge.");
  }

  private void importWithErrors(Page page) {
    page.navigate(server + "/desk/mill-bridge/import");
    page.locator("input[type=file]").setInputFiles(EDITS);
    type(page, "[name=batch]", "A test");
    press(page, "[value=check]");
    page.getByText("What would come of it").waitFor();
    assertThat(page.locator("[data-result]").innerText()).contains("Line 2");
    press(page, "[value=make]");
    page.getByText("Recorded as the batch “A test”").waitFor();
    assertThat(page.locator("[data-result] dd").allInnerTexts())
        .containsExactly("2", "1", "0", "1", "0");
  }

  private static Browser.NewContextOptions sized() {
    return new Browser.NewContextOptions().setViewportSize(1360, 900);
  }

  private Page page(BrowserContext context) {
    context.setDefaultTimeout(10_000);
    Page page = context.newPage();
    page.onPageError(faults::add);
    page.onRequest(request -> {
      if (!request.url().startsWith(server)) {
        faults.add("asked " + request.url());
      }
    });
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("status of 4")) {
        faults.add(message.text());
      }
    });
    return page;
  }

  private static void check(Page page) {
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
        .as(page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }

  private static void retype(Page page, String field, String text) {
    reach(page, field);
    page.keyboard().press("Control+A");
    page.keyboard().type(text);
  }

  private static void type(Page page, String field, String text) {
    reach(page, field);
    page.keyboard().type(text);
  }

  private static void press(Page page, String field) {
    reach(page, field);
    page.keyboard().press("Enter");
  }

  /// Goes on by keys until it has the focus.
  private static void reach(Page page, String field) {
    Locator sought = page.locator(field).first();
    sought.waitFor();
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("field => document.activeElement.matches(field)", field)) {
        return;
      }
    }
    throw new AssertionError("No key leads to " + field);
  }
}
