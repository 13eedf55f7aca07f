package org.datedrecord.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.datedrecord.account.Origin;
import org.datedrecord.account.Person;
import org.datedrecord.account.Role;
import org.datedrecord.account.SignIns;
import org.datedrecord.account.SignIns.Attempt;
import org.datedrecord.http.FormBody;
import org.datedrecord.http.Parameters;
import org.datedrecord.passkey.Passkeys;
import org.datedrecord.passkey.RelyingParty;
import org.datedrecord.security.Sessions;
import org.datedrecord.web.Build;
import org.datedrecord.web.Frame;
import org.datedrecord.web.Renderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/sign-in` and `/sign-out`.
@Controller("signInPage")
class SignInController {

  static final String PATH = "/sign-in";
  static final String NEXT = "next";

  private static final String PASSKEY = PATH + "/passkey";

  private final SignIns signIns;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final Renderer renderer;
  private final Build build;

  SignInController(
      SignIns signIns, Passkeys passkeys, Sessions sessions, Renderer renderer, Build build) {
    this.signIns = signIns;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.renderer = renderer;
    this.build = build;
  }

  @GetMapping(PATH)
  View form(HttpServletRequest request) {
    Optional<String> next =
        Parameters.of(request.getQueryString()).one(NEXT).flatMap(LocalPath::of);
    return page(request, HttpStatus.OK, next.orElse(null), null, null);
  }

  @PostMapping(PATH)
  View signIn(HttpServletRequest request, HttpServletResponse response) {
    Parameters typed = FormBody.of(request);
    String next = typed.one(NEXT).flatMap(LocalPath::of).orElse(null);
    String signIn = typed.one("signIn").orElse(null);
    String password = typed.one("password").orElse(null);
    return switch (signIns.attempt(signIn, password, Origin.of(request))) {
      case Attempt.In in -> {
        sessions.begin(request, response, in.person());
        yield new SeeOther(next == null ? home(in.person()) : next);
      }
      case Attempt.Wrong _ ->
          page(
              request,
              HttpStatus.UNPROCESSABLE_CONTENT,
              next,
              signIn,
              "There is no account with this name and this password.");
      case Attempt.TooMany many -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(many.pause())));
        yield page(
            request,
            HttpStatus.TOO_MANY_REQUESTS,
            next,
            signIn,
            "There were too many tries. Try again in %d seconds.".formatted(seconds(many.pause())));
      }
    };
  }

  /// What a browser asks an authenticator, in JSON.
  @PostMapping(PASSKEY + "/question")
  ResponseEntity<String> question(HttpServletRequest request) {
    return passkeys
        .askOwner(RelyingParty.of(request), Origin.of(request))
        .map(json -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build());
  }

  @PostMapping(PASSKEY)
  View signInWithPasskey(HttpServletRequest request, HttpServletResponse response) {
    Parameters typed = FormBody.of(request);
    String next = typed.one(NEXT).flatMap(LocalPath::of).orElse(null);
    Optional<Person> person =
        passkeys.signIn(
            typed.one("passkey").orElse(null), RelyingParty.of(request), Origin.of(request));
    if (person.isEmpty()) {
      String complaint = "This passkey opens no account here. Try again, or use the password.";
      return page(request, HttpStatus.UNPROCESSABLE_CONTENT, next, null, complaint);
    }
    sessions.begin(request, response, person.get());
    return new SeeOther(next == null ? home(person.get()) : next);
  }

  private static String home(Person person) {
    return person.role().includes(Role.EDITOR) ? "/desk" : AccountController.PATH;
  }

  @PostMapping("/sign-out")
  View signOut(HttpServletRequest request, HttpServletResponse response) {
    sessions.person(request).ifPresent(person -> signIns.left(person, Origin.of(request)));
    sessions.end(request, response);
    return new SeeOther("/");
  }

  private static long seconds(Duration wait) {
    return wait.toSeconds() + 1;
  }

  private View page(
      HttpServletRequest request,
      HttpStatus status,
      @Nullable String next,
      @Nullable String signIn,
      @Nullable String complaint) {
    Frame frame = new Frame("Sign in", null, null, false, build.assets(), null);
    return renderer.view(
        new SignInPage(frame, Visitor.of(request), status, next, signIn, complaint));
  }
}
