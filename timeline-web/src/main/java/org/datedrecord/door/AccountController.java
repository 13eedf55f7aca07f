package org.datedrecord.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.datedrecord.account.Deed;
import org.datedrecord.account.Origin;
import org.datedrecord.account.Person;
import org.datedrecord.account.SignIns;
import org.datedrecord.http.FormBody;
import org.datedrecord.http.Parameters;
import org.datedrecord.model.Refused;
import org.datedrecord.passkey.Passkeys;
import org.datedrecord.passkey.RelyingParty;
import org.datedrecord.security.Sessions;
import org.datedrecord.web.Build;
import org.datedrecord.web.Frame;
import org.datedrecord.web.Renderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/account`: what whoever is signed in may do about it.
@Controller("accountPage")
class AccountController {

  static final String PATH = "/account";

  private static final String PASSKEYS = PATH + "/passkeys";

  private final SignIns signIns;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final Renderer renderer;
  private final Build build;

  AccountController(
      SignIns signIns, Passkeys passkeys, Sessions sessions, Renderer renderer, Build build) {
    this.signIns = signIns;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.renderer = renderer;
    this.build = build;
  }

  @GetMapping(PATH)
  View account(HttpServletRequest request) {
    AccountPage.News news = AccountPage.News.named(request.getQueryString()).orElse(null);
    return of(request, person -> page(request, HttpStatus.OK, person, news, null));
  }

  /// Takes a new password. Every other session ends; this one goes on, as a new one.
  @PostMapping(PATH)
  View changePassword(HttpServletRequest request, HttpServletResponse response) {
    Parameters typed = FormBody.of(request);
    return taken(
        request,
        AccountPage.News.CHANGED,
        person -> {
          Person after =
              signIns.changePassword(
                  person,
                  typed.one("current").orElse(null),
                  typed.one("password").orElse(null),
                  Origin.of(request));
          sessions.begin(request, response, after);
        });
  }

  /// What a browser asks an authenticator, in JSON.
  @PostMapping(PASSKEYS + "/question")
  ResponseEntity<String> question(HttpServletRequest request) {
    return sessions
        .person(request)
        .map(person -> passkeys.askNew(person, RelyingParty.of(request)))
        .map(json -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
  }

  /// Takes a passkey. Whoever only found the browser open cannot leave one behind.
  @PostMapping(PASSKEYS)
  View addPasskey(HttpServletRequest request) {
    Parameters typed = FormBody.of(request);
    Origin origin = Origin.of(request);
    return taken(
        request,
        AccountPage.News.ADDED,
        person -> {
          String current = typed.one("current").orElse(null);
          signIns.requirePassword(person, current, Deed.PASSKEY_CREATION, origin);
          passkeys.add(
              person,
              typed.one("label").orElse(null),
              typed.one("passkey").orElse(null),
              RelyingParty.of(request),
              origin);
        });
  }

  @PostMapping(PASSKEYS + "/removal")
  View removePasskey(HttpServletRequest request) {
    String id = FormBody.of(request).one("id").orElse(null);
    return taken(
        request,
        AccountPage.News.REMOVED,
        person -> passkeys.remove(person, id, Origin.of(request)));
  }

  private View taken(HttpServletRequest request, AccountPage.News news, Consumer<Person> change) {
    return of(
        request,
        person -> {
          try {
            change.accept(person);
            return new SeeOther(PATH + "?" + news.term());
          } catch (Refused e) {
            Complaint complaint = Complaint.of(e.refusal()).in(news.form());
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, person, null, complaint);
          }
        });
  }

  /// A token is no account: who comes with one is asked to sign in.
  private View of(HttpServletRequest request, Function<Person, View> answer) {
    Optional<Person> person = sessions.person(request);
    return person.map(answer).orElseGet(() -> new SeeOther(SignInController.PATH));
  }

  private View page(
      HttpServletRequest request,
      HttpStatus status,
      Person person,
      AccountPage.@Nullable News news,
      @Nullable Complaint complaint) {
    Frame frame = new Frame("Your account", null, null, false, build.assets(), null);
    return renderer.view(
        new AccountPage(
            frame, Visitor.of(request), status, person, passkeys.of(person), news, complaint));
  }
}
