package org.datedrecord.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.assertj.core.api.Assertions;

/// A test in the hands of an editor, with the mouse or by keys.
abstract class AtTheDesk extends InBrowser {

  private static final int MOST_TABS = 120;

  /// The API's refusals, which the pages are there to tell.
  @Override
  final boolean isExpected(ConsoleMessage message) {
    return message.text().contains("the server responded with a status of 4")
        && message.location().startsWith(Site.at("/api/"));
  }

  /// Goes on by keys until a field has the focus, and types into it.
  static void type(Page page, String field, String text) {
    reach(page, field);
    page.keyboard().type(text);
  }

  static void press(Page page, String field, String key) {
    reach(page, field);
    page.keyboard().press(key);
  }

  static void reach(Page page, String field) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("field => document.activeElement.matches(field)", field)) {
        return;
      }
    }
    throw new AssertionError("No key leads to " + field);
  }

  /// That there is no barrier that axe knows, wide or narrow, light or dark.
  static void assertNoBarrier(Page page) {
    for (int width : new int[] {1360, 390}) {
      page.setViewportSize(width, 900);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Assertions.assertThat(
                new AxeBuilder(page)
                    .withTags(EveryPageIT.RULES)
                    .setLegacyMode(true)
                    .analyze()
                    .getViolations())
            .as("%s, %s, %s", page.url(), width, scheme)
            .extracting(rule -> rule.getId() + ": " + rule.getNodes())
            .isEmpty();
      }
    }
    page.setViewportSize(320, 700);
    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as(page.url())
        .isEqualTo(320);
  }

  static Browser.NewContextOptions editor(int width, int height) {
    return sized(width, height).setStorageState(Session.STATE);
  }

  static void signIn(Page page) {
    page.locator("[name='signIn']").fill(Site.EDITOR);
    page.locator("[name='password']").fill(Site.PASSWORD);
    page.locator("main form button").first().click();
  }

  /// An editor's session, begun in a browser once for all tests.
  private static final class Session {

    static final String STATE = begin();

    private static String begin() {
      Site.admit();
      try (BrowserContext context = Chromium.browser().newContext()) {
        Page page = context.newPage();
        page.navigate(Site.at("/desk"));
        signIn(page);
        page.waitForURL(url -> url.endsWith("/desk"));
        return context.storageState();
      }
    }
  }
}
