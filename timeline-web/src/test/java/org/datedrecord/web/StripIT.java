package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The strip in a browser: whatever moves it, the list and the address follow.
final class StripIT extends InBrowser {

  private static final String JULY = Site.TIMELINE + "?from=2026-07-01&to=2026-07-31";

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Pago_Pago", "UTC", "Pacific/Kiritimati"})
  void saysTheSameDaysWhereverOnEarth(String zone) {
    Page page = openUpgraded(Site.TIMELINE, sized(1360, 900).setTimezoneId(zone));
    until(
        page,
        () -> assertThat(days(page)).isEqualTo("1 March to 10 July 2026, 40 facts, 7 undated"));
    page.navigate(Site.at(Site.TIMELINE + "?from=2026-07-03&to=2026-07-03"));
    until(page, () -> assertThat(days(page)).startsWith("3 July 2026, "));
    assertThat(page.locator(".chosen").innerText()).contains("3 July 2026");
    for (Object day : page.locator("article time").allInnerTexts()) {
      assertThat((String) day).contains("July 2026");
    }
  }

  @Test
  void isUsedWithKeysAlone() {
    Page page = openUpgraded(Site.TIMELINE);
    page.locator(".stage").focus();
    page.keyboard().press("+");
    until(page, () -> assertThat(days(page)).contains(" of 40 facts"));
    String near = days(page);
    assertThat(page.url()).contains("from=2026-", "to=2026-");
    long listed = listed(page);
    assertThat(listed).isLessThan(40);
    page.keyboard().press("ArrowRight");
    until(page, () -> assertThat(days(page)).isNotEqualTo(near));
    page.keyboard().press("ArrowLeft");
    until(page, () -> assertThat(days(page)).isEqualTo(near));
    page.keyboard().press("PageDown");
    until(page, () -> assertThat(days(page)).isNotEqualTo(near));
    page.keyboard().press("-");
    page.keyboard().press("Home");
    until(page, () -> assertThat(days(page)).contains("10 July 2026, 40 facts"));
    // The address follows a little later, so that a key that is held does not fill the history.
    until(page, () -> assertThat(page.url()).doesNotContain("from="));
    page.keyboard().press("+");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.localName")).isEqualTo("article");
    page.locator(".stage").focus();
    page.keyboard().press("Escape");
    until(page, () -> assertThat(listed(page)).isGreaterThanOrEqualTo(40));
    page.keyboard().press("Tab");
    assertThat(page.evaluate("!!document.activeElement.closest('.zoom')")).isEqualTo(true);
  }

  @Test
  void isBrushedMovedAndClearedWithAMouse() {
    Page page = openUpgraded(Site.TIMELINE);
    BoundingBox stage = box(page);
    drag(page, stage, 0.7, 0.9);
    until(page, () -> assertThat(days(page)).contains(" of 40 facts"));
    String brushed = days(page);
    String address = page.url();
    drag(page, stage, 0.8, 0.6);
    until(page, () -> assertThat(days(page)).isNotEqualTo(brushed));
    page.getByText("Whole span").click();
    until(page, () -> assertThat(days(page)).contains("2026, 40 facts"));
    page.goBack();
    page.goBack();
    until(page, () -> assertThat(days(page)).isEqualTo(brushed));
    assertThat(page.url()).isEqualTo(address);
    page.goForward();
    until(page, () -> assertThat(days(page)).isNotEqualTo(brushed));
  }

  @Test
  void leavesTheWheelToThePageUnlessControlIsHeld() {
    Page page = openUpgraded(Site.TIMELINE, sized(1360, 700));
    page.locator(".stage").scrollIntoViewIfNeeded();
    BoundingBox stage = box(page);
    page.mouse().move(stage.x + stage.width / 2, stage.y + 20);
    page.mouse().wheel(0, 200);
    until(page, () -> assertThat(((Number) page.evaluate("scrollY")).intValue()).isPositive());
    assertThat(page.url()).doesNotContain("from=");
    BoundingBox now = box(page);
    page.mouse().move(now.x + now.width / 2, now.y + 20);
    page.keyboard().down("Control");
    page.mouse().wheel(0, -200);
    page.keyboard().up("Control");
    until(page, () -> assertThat(page.url()).contains("from="));
  }

  @Test
  void isBrushedWithAFinger() {
    Page page = openUpgraded(Site.TIMELINE, sized(390, 844).setHasTouch(true).setIsMobile(true));
    page.locator(".stage").scrollIntoViewIfNeeded();
    BoundingBox stage = box(page);
    CDPSession session = page.context().newCDPSession(page);
    touch(session, "touchStart", stage.x + stage.width * 0.75, stage.y + 30);
    for (double part = 0.75; part <= 0.95; part += 0.05) {
      touch(session, "touchMove", stage.x + stage.width * part, stage.y + 30);
    }
    touch(session, "touchEnd", 0, 0);
    until(page, () -> assertThat(days(page)).contains(" of 40 facts"));
    assertThat(page.url()).contains("from=");
  }

  @Test
  void hasARealLinkOverEachMark() {
    Page page = openUpgraded(JULY);
    until(page, () -> assertThat(page.locator(".stage .links a").count()).isPositive());
    String anchor = page.locator(".stage .links a").last().getAttribute("href");
    page.locator(".stage .links a").last().click();
    assertThat(page.url()).endsWith(anchor);
    assertThat(page.locator(anchor).isVisible()).isTrue();
  }

  @Test
  void opensWhereItsAddressSays() {
    Page page = openUpgraded(JULY);
    until(page, () -> assertThat(days(page)).startsWith("1 to 31 July 2026, "));
    long listed = listed(page);
    assertThat(listed).isBetween(1L, 39L);
    page.locator(".stage").focus();
    page.keyboard().press("Home");
    until(page, () -> assertThat(listed(page)).isGreaterThanOrEqualTo(40));
  }

  private static void drag(Page page, BoundingBox stage, double from, double to) {
    page.mouse().move(stage.x + stage.width * from, stage.y + 4);
    page.mouse().down();
    page.mouse().move(stage.x + stage.width * (from + to) / 2, stage.y + 4);
    page.mouse().move(stage.x + stage.width * to, stage.y + 4);
    page.mouse().up();
  }

  private static BoundingBox box(Page page) {
    return page.locator(".stage").boundingBox();
  }

  private static void touch(CDPSession session, String type, double x, double y) {
    String points = type.equals("touchEnd") ? "[]" : "[{\"x\":%s,\"y\":%s}]".formatted(x, y);
    JsonObject event =
        JsonParser.parseString("{\"type\":\"%s\",\"touchPoints\":%s}".formatted(type, points))
            .getAsJsonObject();
    session.send("Input.dispatchTouchEvent", event);
  }
}
