package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;

/// A test in a browser. Whatever it does, no request leaves the host, no policy is broken, and no
/// script fails.
abstract class InBrowser {

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /// A page of the usual size.
  final Page open(String path) {
    return open(path, sized(1360, 900));
  }

  final Page open(String path, Browser.NewContextOptions options) {
    BrowserContext context = Chromium.browser().newContext(options);
    contexts.add(context);
    context.setDefaultTimeout(10_000);
    Page page = context.newPage();
    page.onConsoleMessage(message -> {
      if (!message.type().equals("log") && !isAnswer(message, path) && !isExpected(message)) {
        faults.add(message.type() + ": " + message.text());
      }
    });
    page.onPageError(faults::add);
    page.onRequest(request -> {
      if (!"localhost".equals(URI.create(request.url()).getHost())) {
        faults.add("asked " + request.url());
      }
    });
    page.navigate(Site.at(path));
    return page;
  }

  /// Whether the browser only says that the page itself, which may be missing, came with its
  /// status.
  private static boolean isAnswer(ConsoleMessage message, String path) {
    return message.text().contains("the server responded with a status of 4")
        && message.location().startsWith(Site.at(path));
  }

  /// Whether a test is about what the browser says.
  boolean isExpected(ConsoleMessage message) {
    return false;
  }

  /// A page whose strip is upgraded.
  final Page openUpgraded(String path, Browser.NewContextOptions options) {
    Page page = open(path, options);
    page.locator(".upgraded .links").waitFor(attached());
    return page;
  }

  final Page openUpgraded(String path) {
    return openUpgraded(path, sized(1360, 900));
  }

  static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  }

  static Browser.NewContextOptions sized(int width, int height) {
    return new Browser.NewContextOptions().setViewportSize(width, height);
  }

  /// What the strip says it shows.
  static String days(Page page) {
    return page.locator("output.days").innerText();
  }

  static long listed(Page page) {
    return ((Number) page.evaluate("document.querySelectorAll('.entry:not([hidden])').length"))
        .longValue();
  }

  static void until(Page page, ThrowingRunnable holds) {
    Awaitility.await()
        .pollInSameThread()
        .untilAsserted(() -> {
          page.evaluate("1");
          holds.run();
        });
  }

  @AfterEach
  void nothingWentWrong() {
    contexts.forEach(BrowserContext::close);
    assertThat(faults).isEmpty();
  }
}
