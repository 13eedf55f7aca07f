package org.datedrecord.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.datedrecord.account.Acting;
import org.datedrecord.account.Origin;
import org.datedrecord.account.PasswordResets;
import org.datedrecord.account.PasswordResets.Issue;
import org.datedrecord.web.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Passkeys in a real browser, with an authenticator that the browser plays.
final class PasskeyIT {

  private static final String PROOF = "/sign-in/passkey";

  private final BrowserContext browser =
      Chromium.browser()
          .newContext(
              new Browser.NewContextOptions()
                  .setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.250")));
  private final Page page = browser.newPage();
  private final List<String> proofs = new ArrayList<>();

  @BeforeEach
  void hasAnAuthenticator() {
    // Of the site's own process: the one of an empty page is left with the first page of the site.
    go("/sign-in");
    CDPSession session = browser.newCDPSession(page);
    session.send("WebAuthn.enable");
    JsonObject device = new JsonObject();
    device.addProperty("protocol", "ctap2");
    device.addProperty("transport", "internal");
    device.addProperty("hasResidentKey", true);
    device.addProperty("hasUserVerification", true);
    device.addProperty("isUserVerified", true);
    device.addProperty("automaticPresenceSimulation", true);
    JsonObject added = new JsonObject();
    added.add("options", device);
    session.send("WebAuthn.addVirtualAuthenticator", added);
    page.onRequest(request -> {
      if (request.url().endsWith(PROOF) && request.postData() != null) {
        proofs.add(field("passkey", request.postData()));
      }
    });
  }

  @AfterEach
  void closes() {
    browser.close();
  }

  @Test
  void signsInWithAPasskeyUntilItIsRemoved() {
    go("/sign-in?next=/account");
    page.getByLabel("E-mail address or name").fill(Doors.ADMIN);
    page.getByLabel("Password").fill(Doors.PASSWORD);
    press("Sign in");

    add("my laptop", "not the password");
    assertThat(page.getByRole(AriaRole.ALERT).first().innerText()).contains("present password");
    add("my laptop", Doors.PASSWORD);
    assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("passkey was added");
    assertThat(page.locator(".passkeys").innerText()).contains("my laptop");
    add("once more", Doors.PASSWORD);
    page.getByText("has a passkey of yours already").waitFor();

    press("Sign out");
    go("/sign-in?next=/account");
    press("Sign in with a passkey");
    page.waitForURL("**/account");
    assertThat(page.locator(".facts-of").innerText()).contains(Doors.ADMIN);
    assertThat(proofs).hasSize(1);

    press("Remove my laptop");
    assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("was removed");
    press("Sign out");
    go("/sign-in");
    press("Sign in with a passkey");
    page.getByText("This passkey opens no account here").waitFor();
    assertThat(page.url()).endsWith(PROOF);
  }

  @Test
  void takesWhatAnAuthenticatorSaidOnce() {
    go("/sign-in?next=/account");
    page.getByLabel("E-mail address or name").fill(Doors.ADMIN);
    page.getByLabel("Password").fill(Doors.PASSWORD);
    press("Sign in");
    add("spied on", Doors.PASSWORD);
    page.getByText("The passkey was added").waitFor();
    press("Sign out");
    go("/sign-in");
    press("Sign in with a passkey");
    page.waitForURL("**/desk");

    assertThat(replay(proofs.getFirst()).statusCode()).isEqualTo(422);

    go("/account");
    press("Remove spied on");
  }

  @Test
  void endsItsPasskeysWithALostPassword() {
    go("/sign-in?next=/account");
    page.getByLabel("E-mail address or name").fill(Doors.ADMIN);
    page.getByLabel("Password").fill(Doors.PASSWORD);
    press("Sign in");
    add("a thief's", Doors.PASSWORD);
    page.getByText("The passkey was added").waitFor();

    PasswordResets resets = Doors.bean(PasswordResets.class);
    Origin origin = new Origin("203.0.113.251", "request-1");
    Issue issue = resets.issue(Doors.admin().id(), new Acting("Anna Admin", origin));
    assertThat(issue).isInstanceOf(Issue.Issued.class);
    resets.accept(((Issue.Issued) issue).code().value(), Doors.PASSWORD, origin);

    go("/sign-in");
    press("Sign in with a passkey");
    page.getByText("This passkey opens no account here").waitFor();
  }

  private static String field(String name, String form) {
    return Stream.of(form.split("&", -1))
        .filter(field -> field.startsWith(name + "="))
        .map(field -> URLDecoder.decode(field.substring(name.length() + 1), UTF_8))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> replay(String proof) {
    Guest thief = new Guest();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("_csrf", Guest.token(thief.get("/sign-in").body()));
    form.put("passkey", proof);
    return thief.post(PROOF, Guest.form(form));
  }

  private void add(String label, String password) {
    page.getByLabel("Name of the new passkey").fill(label);
    page.getByLabel("Your password").fill(password);
    press("Add a passkey");
  }

  private void go(String path) {
    page.navigate("http://localhost:" + Doors.port() + path);
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
