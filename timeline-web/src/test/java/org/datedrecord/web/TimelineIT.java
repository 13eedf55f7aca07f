package org.datedrecord.web;

import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The timeline's page in a browser: read without a script, travelled, chosen from, followed.
final class TimelineIT extends InBrowser {

  @Test
  void isReadChosenFromAndTravelledWithoutAScript() {
    Page page = open(Site.TIMELINE, sized(1360, 900).setJavaScriptEnabled(false));
    assertThat(page.locator(".entry").count()).isGreaterThanOrEqualTo(40);
    page.locator("label.chip").filter(has("Alibaba")).click();
    page.locator("form.choice button").click();
    assertThat(page.url()).contains("actor=Alibaba");
    assertThat(page.locator(".entry").count()).isBetween(1, 39);
    page.locator("#earlier").click();
    assertThat(page.url()).contains("asOf=change:", "actor=Alibaba");
    assertThat(page.locator(".band").innerText()).contains("You are reading the record as of");
    page.getByText("Back to now").click();
    assertThat(page.locator(".band").count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsWhatArticlesUpToADayReported(boolean scripts) {
    Page page = open(Site.TIMELINE, sized(1360, 900).setJavaScriptEnabled(scripts));
    page.locator("label.chip").filter(has("Anthropic")).click();
    if (!scripts) {
      page.locator("form.choice button").click();
    }
    page.waitForURL("**actor=Anthropic**");
    page.getByText("Pick a date").click();
    page.locator("#reported").fill("2026-07-03");
    page.locator("#reported + button").click();
    page.waitForURL("**reported=2026-07-03**");
    page.locator(".band").filter(has("articles published up to 3 July 2026")).waitFor();
    String counts =
        Site.get(
            "/api/timelines" + Site.TIMELINE + "/density?actor=Anthropic&reported=../2026-07-03");
    int known = Integer.parseInt(counts.replaceFirst("(?s).*?\"facts\":(\\d+).*", "$1"));
    assertThat(known).isBetween(1, 38);
    assertThat(page.locator(".entry").count()).isEqualTo(known);
    assertThat(page.locator("output.days").innerText()).contains(known + " facts");
    assertThat(page.url()).contains("actor=Anthropic");
    page.getByText("Back to now").click();
    page.locator(".band").waitFor(new Locator.WaitForOptions().setState(DETACHED));
    assertThat(page.url()).isEqualTo(Site.at(Site.TIMELINE + "?actor=Anthropic"));
  }

  @Test
  void travelsChangeByChangeWithoutLosingItsPlace() {
    Page page = openUpgraded(Site.TIMELINE);
    page.locator("#scrub").focus();
    page.keyboard().press("Home");
    page.locator(".band").waitFor();
    assertThat(page.url()).contains("asOf=change");
    until(page, () -> assertThat(page.evaluate("document.activeElement.id")).isEqualTo("scrub"));
    assertThat(page.locator("#scrub").getAttribute("aria-valuetext"))
        .matches("Opened, .* UTC, 1 of \\d+");
    assertThat(page.locator(".entry").count()).isLessThan(40);
    page.locator("#later").click();
    until(
        page,
        () ->
            assertThat(page.locator("#scrub").getAttribute("aria-valuetext")).contains(", 2 of "));
    page.goBack();
    until(
        page,
        () ->
            assertThat(page.locator("#scrub").getAttribute("aria-valuetext")).contains(", 1 of "));
    page.getByText("Back to now").click();
    until(page, () -> assertThat(page.locator(".band").count()).isZero());
    until(page, () -> assertThat(page.locator(".entry").count()).isGreaterThanOrEqualTo(40));
    assertThat(page.url()).isEqualTo(Site.at(Site.TIMELINE));
  }

  @Test
  void asksOnceHoweverManyChangesAreSteppedOver() {
    Page page = openUpgraded(Site.TIMELINE);
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> {
      if (!request.url().contains("/assets/")) {
        asked.add(request.url());
      }
    });
    page.locator("#scrub").focus();
    Object most = page.locator("#scrub").getAttribute("max");
    page.keyboard().press("Home");
    until(page, () -> assertThat(stop(page)).contains(", 1 of "));
    for (int stop = 2; stop <= 12; stop++) {
      String place = ", " + stop + " of ";
      page.keyboard().press("ArrowRight");
      until(page, () -> assertThat(stop(page)).contains(place));
      until(page, () -> assertThat(page.locator(".band").count()).isEqualTo(1));
      assertThat(page.url()).contains("asOf=change%3A");
    }
    String html = page.locator("fact-list").innerText();
    String days = days(page);
    String asOf = page.url().replaceFirst(".*\\?", "?");
    assertThat(page.locator("fact-list h3 a").first().getAttribute("href")).endsWith(asOf);
    page.goBack();
    until(page, () -> assertThat(stop(page)).contains(", 11 of "));
    page.goForward();
    until(page, () -> assertThat(page.locator("fact-list").innerText()).isEqualTo(html));
    page.keyboard().press("End");
    until(page, () -> assertThat(page.locator(".band").count()).isZero());
    assertThat(page.locator("#scrub").getAttribute("max")).isEqualTo(most);
    assertThat(asked.stream().filter(url -> !url.contains("/changes?")))
        .singleElement()
        .asString()
        .endsWith("/steps");
    Page served = open(Site.TIMELINE + asOf);
    served.locator(".upgraded .links").waitFor(attached());
    until(served, () -> assertThat(days(served)).isEqualTo(days));
    assertThat(served.locator("fact-list").innerText()).isEqualTo(html);
  }

  private static String stop(Page page) {
    return page.locator("#scrub").getAttribute("aria-valuetext");
  }

  @Test
  void choosesWithoutAJumpAndGoesBack() {
    Page page = openUpgraded(Site.TIMELINE);
    page.evaluate("window.kept = true");
    page.locator("label.chip").filter(has("Alibaba")).click();
    until(page, () -> assertThat(page.url()).contains("actor=Alibaba"));
    until(page, () -> assertThat(listed(page)).isBetween(1L, 39L));
    page.locator(".upgraded .links").waitFor(attached());
    until(page, () -> assertThat(days(page)).doesNotContain("40 facts"));
    page.locator("label.chip").filter(has("In conflict")).click();
    until(page, () -> assertThat(page.url()).contains("actor=Alibaba").contains("conflict=on"));
    page.goBack();
    page.goBack();
    until(page, () -> assertThat(listed(page)).isGreaterThanOrEqualTo(40));
    assertThat(page.locator("#actor-0").isChecked()).isFalse();
    assertThat(page.evaluate("window.kept")).isEqualTo(true);
    page.goForward();
    until(page, () -> assertThat(listed(page)).isLessThan(40));
  }

  @Test
  void findsWordsInWhatIsLoaded() {
    Page page = openUpgraded(Site.TIMELINE);
    page.locator("#words").fill("qoder");
    until(page, () -> assertThat(listed(page)).isBetween(1L, 20L));
    assertThat(page.url()).contains("q=qoder");
    page.locator("#words").fill("no such word anywhere");
    until(page, () -> assertThat(page.locator("[data-none]").isVisible()).isTrue());
    page.locator("#words").fill("");
    until(page, () -> assertThat(listed(page)).isGreaterThanOrEqualTo(40));
  }

  @Test
  void tellsOfNewChangesAndMovesNothing() {
    Page page = openUpgraded(Site.TIMELINE);
    page.evaluate("scrollTo(0, 1200)");
    String seen =
        "[...document.querySelectorAll('.entry')].map(e => e.getBoundingClientRect().top).join()";
    Object before = page.evaluate(seen);
    Site.change();
    page.locator(".notice output").filter(has("1 new change, show")).waitFor(attached());
    Site.change();
    page.locator(".notice output").filter(has("2 new changes, show")).waitFor(attached());
    assertThat(page.evaluate(seen)).isEqualTo(before);
    assertThat(page.locator(".notice").isVisible()).isTrue();
    page.locator(".notice").click();
    until(page, () -> assertThat(page.locator(".notice").isVisible()).isFalse());
    assertThat(page.locator(".changed li").first().innerText()).contains("Corrected");
  }

  @Test
  void printsEveryFactWithTheFullAddressesOfItsSources() {
    Page page = openUpgraded(Site.TIMELINE);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(
            page.evaluate(
                """
                [...document.querySelectorAll('.entry, .citation')].filter(e =>
                  !e.checkVisibility({contentVisibilityAuto: true}) || e.getBoundingClientRect().height < 20).length
                """))
        .isEqualTo(0);
    assertThat(
            page.evaluate(
                """
                [...document.querySelectorAll('.citation a[href^=http]')].filter(a =>
                  !getComputedStyle(a, '::after').content.includes(a.getAttribute('href'))).length
                """))
        .isEqualTo(0);
    assertThat(page.pdf()).hasSizeGreaterThan(100_000);
  }

  @Test
  void isLight() throws Exception {
    String html = Site.get(Site.TIMELINE);
    Matcher style = Pattern.compile("href=\"([^\"]+style\\.css)\"").matcher(html);
    assertThat(style.find()).isTrue();
    int bytes =
        ScriptsIT.zipped(html.getBytes(UTF_8))
            + ScriptsIT.zipped(Site.get(style.group(1)).getBytes(UTF_8));
    assertThat(bytes).isLessThanOrEqualTo(30 * 1024);
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
