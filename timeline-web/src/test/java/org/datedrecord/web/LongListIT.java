package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A list that is too long for one page, in a browser: no part of it is out of reach, and no page
/// holds more than a few hundred nodes of it.
@Tag("long")
final class LongListIT extends InBrowser {

  private static final String NODES =
      "document.querySelectorAll('.entry, .links a, .lane-line :is(circle, rect,"
          + " .dot-conflict)').length";
  private static final String FACTS =
      "[...document.querySelectorAll('.entry article')].map(a => a.id)";

  @BeforeAll
  static void openTimelines() {
    Chromium.browser();
    MoreTimelines.open();
  }

  @Test
  void isReadToItsEndWithoutAScript() {
    Page page = open(MoreTimelines.LONG, sized(1360, 900).setJavaScriptEnabled(false));
    Set<Object> seen = new LinkedHashSet<>(facts(page));
    while (page.locator("a[rel=next]").count() > 0) {
      assertThat(number(page, NODES)).isLessThanOrEqualTo(300);
      page.navigate(Site.at(page.locator("a[rel=next]").getAttribute("href")));
      seen.addAll(facts(page));
    }
    assertThat(seen).hasSize(MoreTimelines.FACTS + MoreTimelines.RETRACTED);
    assertThat(page.locator("#retracted .entry").count()).isPositive();
  }

  @Test
  void loadsWhatComesNextAndLetsGoOfWhatIsFarWhileNothingMoves() {
    Page page = openUpgraded(MoreTimelines.LONG);
    List<?> first = facts(page);
    Set<Object> seen = new LinkedHashSet<>(first);
    for (int part = 0; part < 6; part++) {
      int before = seen.size();
      String read = toLast(page);
      double top = top(page, read);
      until(
          page,
          () -> {
            seen.addAll(facts(page));
            assertThat(seen).hasSizeGreaterThan(before);
          });
      assertThat(top(page, read)).isCloseTo(top, Offset.offset(1.0));
      assertThat(number(page, NODES)).isLessThanOrEqualTo(300);
      assertThat(page.locator(".part").count()).isLessThanOrEqualTo(2);
    }
    assertThat(facts(page)).doesNotContainAnyElementsOf(first);
    assertThat(page.locator(".onward:visible").count()).isEqualTo(2);
    until(
        page,
        () -> {
          page.evaluate(
              "document.querySelector('fact-list').scrollIntoView({behavior: 'instant'})");
          assertThat(facts(page)).isEqualTo(seen.stream().limit(facts(page).size()).toList());
        });
    assertThat(page.locator("a[rel=prev]:visible").count()).isZero();
  }

  @Test
  void isSteppedOverWithoutARequestForEachChange() {
    Page page = openUpgraded(MoreTimelines.LONG);
    List<String> pages = new ArrayList<>();
    List<String> steps = new ArrayList<>();
    page.onRequest(request -> {
      String address = request.url().replaceFirst("//[^/]+", "");
      if (address.contains("/long/steps")) {
        steps.add(address);
      } else if (address.contains("/long") && !address.contains("at=")) {
        pages.add(address);
      }
    });
    long newest = Long.parseLong(page.locator("#scrub").getAttribute("max"));
    page.locator("#scrub").focus();
    step(page, "ArrowLeft", newest - 1, 12);
    assertThat(pages).isEmpty();
    assertThat(steps).hasSize(1);
    String shown = page.locator("overview-strip output.days").innerText();
    Page served = openUpgraded(page.url().replaceFirst(".*//[^/]+", ""));
    until(served, () -> assertThat(days(served)).isEqualTo(shown));
    assertThat(facts(served)).isEqualTo(facts(page));

    long first = Long.parseLong(page.locator("#scrub").getAttribute("min"));
    step(page, "Home", first, 1);
    assertThat(pages).isNotEmpty();
    pages.clear();
    step(page, "ArrowRight", first + 1, 12);
    assertThat(pages).isEmpty();
    assertThat(steps).hasSize(2);
  }

  /// Presses a key so many times, and waits each time for the page as of the next change.
  private static void step(Page page, String key, long from, int times) {
    long direction = key.equals("ArrowLeft") ? -1 : 1;
    for (int i = 0; i < times; i++) {
      String asOf = "asOf=change%3A" + (from + direction * i);
      page.keyboard().press(key);
      until(page, () -> assertThat(page.url()).contains(asOf));
      until(
          page, () -> assertThat(page.locator("timeline-page").getAttribute("aria-busy")).isNull());
    }
  }

  @Test
  void staysWhereItIsWhenAnEarlierPartComes() {
    Page page = openUpgraded(MoreTimelines.LONG);
    String after = page.locator("a[rel=next]").getAttribute("href");
    page.navigate(page.url().replaceFirst("(//[^/]+).*", "$1" + after));
    page.locator(".upgraded .links").waitFor(attached());
    until(page, () -> assertThat(page.locator(".part").count()).isEqualTo(2));
    until(page, () -> assertThat(page.locator("a[rel=prev]:visible").count()).isZero());
    Object moved =
        page.evaluate(
            """
            async () => {
              const list = document.querySelector("fact-list");
              const last = [...list.querySelectorAll("article")].at(-3);
              last.scrollIntoView({block: "center", behavior: "instant"});
              const top = last.getBoundingClientRect().top;
              await new Promise(done => {
                document.addEventListener("listed", done, {once: true});
                [...list.querySelectorAll("a[rel=next]")].at(-1).click();
              });
              return [top, last.getBoundingClientRect().top];
            }
            """);
    List<?> tops = (List<?>) moved;
    assertThat(((Number) tops.getFirst()).doubleValue())
        .isCloseTo(((Number) tops.getLast()).doubleValue(), Offset.offset(1.0));
  }

  @Test
  void followsTheStripAndNamesTheDaysInTheAddress() {
    Page page = openUpgraded(MoreTimelines.LONG);
    page.locator(".stage").focus();
    for (int i = 0; i < 6; i++) {
      page.keyboard().press("+");
    }
    until(page, () -> assertThat(days(page)).contains(" of 2,400 facts"));
    until(page, () -> assertThat(page.locator(".chosen").count()).isEqualTo(1));
    String from = page.url().replaceFirst(".*from=([-0-9]+).*", "$1");
    String to = page.url().replaceFirst(".*to=([-0-9]+).*", "$1");
    until(
        page,
        () ->
            assertThat(
                    page.evaluate(
                        "([from, to]) => [...document.querySelectorAll('article time')].map(t =>"
                            + " t.dateTime).filter(day => day.length === 10).every(day => day >="
                            + " from && day <= to)",
                        List.of(from, to)))
                .isEqualTo(true));
    assertThat(number(page, NODES)).isBetween(1L, 300L);
    page.getByText("Whole span").click();
    until(page, () -> assertThat(page.locator(".chosen").count()).isZero());
    page.goBack();
    until(page, () -> assertThat(page.locator(".chosen").count()).isEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isPrintedFromOnePage(boolean script) {
    Page page =
        open(
            MoreTimelines.LONG + "?from=2018-01-01&to=2020-06-30",
            sized(1360, 900).setJavaScriptEnabled(script));
    page.locator(".partly a").click();
    page.waitForURL("**all=on**");
    until(page, () -> assertThat(page.locator(".entry").count()).isGreaterThan(500));
    assertThat(page.locator("a[rel=next]").count()).isZero();
  }

  private static List<Object> facts(Page page) {
    return ((List<?>) page.evaluate(FACTS)).stream().<Object>map(id -> id).toList();
  }

  private static long number(Page page, String script) {
    return ((Number) page.evaluate(script)).longValue();
  }

  /// Scrolls to the last fact that is here, and tells which it is.
  private static String toLast(Page page) {
    return (String)
        page.evaluate(
            """
            () => {
              const last = [...document.querySelectorAll(".entry article")].at(-1);
              last.scrollIntoView({block: "center", behavior: "instant"});
              return last.id;
            }
            """);
  }

  private static double top(Page page, String id) {
    return ((Number)
            page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", id))
        .doubleValue();
  }
}
