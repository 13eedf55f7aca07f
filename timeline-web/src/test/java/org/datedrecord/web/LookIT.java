package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What readers bring along, in a browser: the colours they want, two fingers, a zone, and an
/// interest in other centuries.
final class LookIT extends InBrowser {

  private static final String GROUND = "getComputedStyle(document.documentElement).backgroundColor";
  private static final String DARK = "rgb(22, 22, 20)";
  private static final String LIGHT = "rgb(252, 251, 247)";

  /// How many pixels of the strip differ from the ground, and in how many colours without any
  /// blending.
  private static final String DRAWN =
      """
      () => {
        const canvas = document.querySelector(".stage canvas");
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        const ground = getComputedStyle(document.documentElement).backgroundColor;
        const colours = new Set();
        let drawn = 0;
        for (let i = 0; i < data.length; i += 4) {
          if (data[i + 3] === 255) {
            drawn += `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})` === ground ? 0 : 1;
            colours.add(`${data[i]} ${data[i + 1]} ${data[i + 2]}`);
          }
        }
        return [drawn, [...colours].filter(c => new Set(c.split(" ")).size > 1).length];
      }
      """;

  @BeforeAll
  static void openTimelines() {
    Chromium.browser();
    MoreTimelines.open();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keepsTheColoursThatWereChosen(boolean script) {
    Page page =
        open(
            Site.TIMELINE,
            sized(1360, 900).setColorScheme(ColorScheme.LIGHT).setJavaScriptEnabled(script));
    assertThat(page.evaluate(GROUND)).isEqualTo(LIGHT);
    page.locator(".themes a").getByText("Dark").click();
    page.waitForURL(Site.at(Site.TIMELINE));
    assertThat(page.evaluate(GROUND)).isEqualTo(DARK);
    page.navigate(Site.at(Site.TIMELINE + "/sources"));
    assertThat(page.evaluate(GROUND)).isEqualTo(DARK);
    assertThat(page.locator(".themes [aria-current=true]").innerText()).isEqualTo("Dark");
    page.navigate(Site.at(Site.TIMELINE + "?asOf=change:20"));
    page.locator(".themes a").getByText("As the system").click();
    page.waitForURL(Site.at(Site.TIMELINE + "?asOf=change:20"));
    assertThat(page.evaluate(GROUND)).isEqualTo(LIGHT);
    page.navigate(Site.at(Site.TIMELINE));
    assertThat(page.evaluate(GROUND)).isEqualTo(LIGHT);
  }

  @Test
  void staysLightForWhomTheSystemIsDark() {
    Page page = openUpgraded(Site.TIMELINE, sized(1360, 900).setColorScheme(ColorScheme.DARK));
    assertThat(page.evaluate(GROUND)).isEqualTo(DARK);
    page.locator(".themes a").getByText("Light").click();
    until(page, () -> assertThat(page.evaluate(GROUND)).isEqualTo(LIGHT));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.evaluate(GROUND)).isEqualTo("rgb(255, 255, 255)");
  }

  @Test
  void leavesEveryMarkVisibleWhereColoursAreForced() {
    Page page = openUpgraded(Site.TIMELINE, sized(1360, 900).setForcedColors(ForcedColors.ACTIVE));
    until(
        page,
        () -> {
          List<?> drawn = (List<?>) page.evaluate(DRAWN);
          assertThat(((Number) drawn.getFirst()).longValue()).isGreaterThan(500);
          assertThat(((Number) drawn.getLast()).longValue()).isZero();
        });
    Object unseen =
        page.evaluate(
            """
            () => {
              const ground = getComputedStyle(document.documentElement).backgroundColor;
              return [...document.querySelectorAll(".entry > article > .mark, .legend .mark")]
                .filter(mark => {
                  const { borderTopColor, borderTopWidth, backgroundColor, backgroundImage } =
                    getComputedStyle(mark);
                  const line = borderTopWidth !== "0px" && borderTopColor !== ground;
                  return !line && backgroundColor === ground && backgroundImage === "none";
                })
                .map(mark => mark.className);
            }
            """);
    assertThat(unseen).isEqualTo(List.of());
    assertThat(page.locator(".entry > article > .mark").count()).isGreaterThanOrEqualTo(40);
  }

  @Test
  void zoomsTheStripWithTwoFingers() {
    Page page = openUpgraded(Site.TIMELINE, sized(390, 844).setHasTouch(true).setIsMobile(true));
    page.locator(".stage").scrollIntoViewIfNeeded();
    BoundingBox stage = page.locator(".stage").boundingBox();
    CDPSession session = page.context().newCDPSession(page);
    double middle = stage.x + stage.width * 0.7;
    touch(session, "touchStart", stage.y + 30, middle - 20, middle + 20);
    for (int apart = 25; apart <= 90; apart += 5) {
      touch(session, "touchMove", stage.y + 30, middle - apart, middle + apart);
    }
    touch(session, "touchEnd", stage.y + 30);
    until(page, () -> assertThat(days(page)).contains(" of 40 facts"));
    String near = days(page);
    assertThat(page.url()).contains("from=2026-");
    touch(session, "touchStart", stage.y + 30, middle - 90, middle + 90);
    for (int apart = 85; apart >= 10; apart -= 5) {
      touch(session, "touchMove", stage.y + 30, middle - apart, middle + apart);
    }
    touch(session, "touchEnd", stage.y + 30);
    until(page, () -> assertThat(days(page)).isNotEqualTo(near));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Pago_Pago", "UTC", "Pacific/Kiritimati"})
  void showsOtherCenturiesAsTheyAre(String zone) {
    Page page = openUpgraded(MoreTimelines.OLD, sized(1360, 900).setTimezoneId(zone));
    until(
        page, () -> assertThat(days(page)).isEqualTo("1 January 480 BCE to 3 July 2026, 10 facts"));
    assertThat(page.locator(".when > :first-child").allInnerTexts().toString())
        .contains("15 March 44 BCE", "31 BCE", "19 August 14 CE", "14 October 1066");
    page.navigate(Site.at(MoreTimelines.OLD + "?from=-0099-01-01&to=0100-12-31"));
    until(
        page,
        () ->
            assertThat(days(page))
                .isEqualTo("1 January 100 BCE to 31 December 100 CE, 3 of 10 facts"));
    assertThat(page.locator(".chosen").innerText())
        .contains("1 January 100 BCE to 31 December 100 CE");
    assertThat(listed(page)).isEqualTo(3);
    page.locator(".stage").focus();
    page.keyboard().press("+");
    until(page, () -> assertThat(page.url()).contains("from=-0049-"));
    page.keyboard().press("Home");
    until(page, () -> assertThat(listed(page)).isEqualTo(10));
    until(page, () -> assertThat(page.locator(".stage .links a").count()).isEqualTo(10));
  }

  private static void touch(CDPSession session, String type, double y, double... places) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < places.length; i++) {
      points
          .append(i == 0 ? "" : ",")
          .append("{\"x\":%s,\"y\":%s,\"id\":%d}".formatted(places[i], y, i));
    }
    JsonObject event =
        JsonParser.parseString("{\"type\":\"%s\",\"touchPoints\":[%s]}".formatted(type, points))
            .getAsJsonObject();
    session.send("Input.dispatchTouchEvent", event);
  }
}
