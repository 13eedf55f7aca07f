package org.datedrecord.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.datedrecord.account.Invitations;
import org.datedrecord.web.Chromium;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// The first administrator's way in and out, in a browser that runs no script of ours: there is
/// none on these pages.
@Tag("long")
final class DoorsIT {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String PASSWORD = "seven brown otters hum";

  @Test
  void leadsFromSettingUpToSigningOut() {
    try (ConfigurableApplicationContext service = Doors.open();
        BrowserContext browser = Chromium.browser().newContext(new Browser.NewContextOptions())) {
      String port = service.getEnvironment().getRequiredProperty("local.server.port");
      String code = service.getBean(Invitations.class).setUp().orElseThrow().shown();
      Page page = browser.newPage();
      page.navigate("http://localhost:" + port + "/set-up");
      check(page);

      join(page, code, "Anna Admin", "password password");
      assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("The password");
      check(page);
      join(page, code, "Anna Admin", PASSWORD);
      assertThat(page.url()).endsWith("/sign-in");
      check(page);

      page.navigate("http://localhost:" + port + "/admin");
      assertThat(page.url()).endsWith("/sign-in?next=%2Fadmin");
      signIn(page, "anna");
      assertThat(page.url()).endsWith("/admin");
      page.getByLabel("Who it is for").fill("Ben");
      press(page, "Invite");
      assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("shown only now");
      check(page);
      for (String path :
          List.of(
              "/admin/tokens",
              "/admin/audit",
              "/account",
              "/invitation",
              "/sign-in/new-password")) {
        page.navigate("http://localhost:" + port + path);
        check(page);
      }

      page.navigate("http://localhost:" + port + "/account");
      press(page, "Sign out");
      page.navigate("http://localhost:" + port + "/account");
      assertThat(page.url()).endsWith("/sign-in?next=%2Faccount");
    }
  }

  private static void join(Page page, String code, String name, String password) {
    page.getByLabel("Code").fill(code);
    page.getByLabel("Your name, as readers see it").fill(name);
    page.getByLabel("E-mail address or name to sign in with").fill("anna");
    page.getByLabel("Password").fill(password);
    press(page, "Make the account");
  }

  private static void signIn(Page page, String name) {
    page.getByLabel("E-mail address or name").fill(name);
    page.getByLabel("Password").fill(PASSWORD);
    press(page, "Sign in");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /// That there is no barrier that axe knows, wide or narrow, light or dark.
  private static void check(Page page) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      assertThat(new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze().getViolations())
          .as("%s, %s", page.url(), scheme)
          .extracting(rule -> rule.getId() + ": " + rule.getNodes())
          .isEmpty();
    }
    page.setViewportSize(320, 700);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(page.url()).isEqualTo(320);
    page.setViewportSize(1360, 900);
  }
}
