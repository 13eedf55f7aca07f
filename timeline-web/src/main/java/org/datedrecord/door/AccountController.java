package org.datedrecord.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.datedrecord.account.Origin;
import org.datedrecord.account.Person;
import org.datedrecord.account.SignIns;
import org.datedrecord.http.FormBody;
import org.datedrecord.http.Parameters;
import org.datedrecord.model.Refused;
import org.datedrecord.security.Sessions;
import org.datedrecord.web.Build;
import org.datedrecord.web.Frame;
import org.datedrecord.web.Renderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/account`: what whoever is signed in may do about it.
@Controller("accountPage")
class AccountController {

  static final String PATH = "/account";

  private static final String CHANGED = "changed";

  private final SignIns signIns;
  private final Sessions sessions;
  private final Renderer renderer;
  private final Build build;

  AccountController(SignIns signIns, Sessions sessions, Renderer renderer, Build build) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.renderer = renderer;
    this.build = build;
  }

  @GetMapping(PATH)
  View account(HttpServletRequest request) {
    boolean changed = CHANGED.equals(request.getQueryString());
    return of(request, person -> page(request, HttpStatus.OK, person, changed, null));
  }

  /// Takes a new password. Every other session ends; this one goes on, as a new one.
  @PostMapping(PATH)
  View changePassword(HttpServletRequest request, HttpServletResponse response) {
    Parameters typed = FormBody.of(request);
    return of(
        request,
        person -> {
          try {
            Person after =
                signIns.changePassword(
                    person,
                    typed.one("current").orElse(null),
                    typed.one("password").orElse(null),
                    Origin.of(request));
            sessions.begin(request, response, after);
            return new SeeOther(PATH + "?" + CHANGED);
          } catch (Refused e) {
            Complaint complaint = Complaint.of(e.refusal());
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, person, false, complaint);
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
      boolean changed,
      @Nullable Complaint complaint) {
    Frame frame = new Frame("Your account", null, null, false, build.assets(), null);
    return renderer.view(
        new AccountPage(frame, Visitor.of(request), status, person, changed, complaint));
  }
}
