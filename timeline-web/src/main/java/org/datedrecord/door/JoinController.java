package org.datedrecord.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.datedrecord.account.Invitations;
import org.datedrecord.account.Invitations.Door;
import org.datedrecord.account.Origin;
import org.datedrecord.account.People;
import org.datedrecord.account.TooManyTries;
import org.datedrecord.http.FormBody;
import org.datedrecord.http.Parameters;
import org.datedrecord.model.Refused;
import org.datedrecord.web.Build;
import org.datedrecord.web.ErrorPage;
import org.datedrecord.web.Frame;
import org.datedrecord.web.Renderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/set-up`, for the first administrator, and `/invitation`, for everybody after them. The code is
/// typed, never part of an address that a server sees.
@Controller("joinPage")
class JoinController {

  static final String SET_UP = "/set-up";
  static final String INVITATION = "/invitation";

  private final Invitations invitations;
  private final People people;
  private final Renderer renderer;
  private final Build build;

  JoinController(Invitations invitations, People people, Renderer renderer, Build build) {
    this.invitations = invitations;
    this.people = people;
    this.renderer = renderer;
    this.build = build;
  }

  @GetMapping(SET_UP)
  View setUp(HttpServletRequest request) {
    return people.hasAdmin() ? done() : form(request, Door.SET_UP);
  }

  @PostMapping(SET_UP)
  View setUpWith(HttpServletRequest request, HttpServletResponse response) {
    return people.hasAdmin() ? done() : join(request, response, Door.SET_UP);
  }

  @GetMapping(INVITATION)
  View invitation(HttpServletRequest request) {
    return form(request, Door.INVITATION);
  }

  @PostMapping(INVITATION)
  View invitationWith(HttpServletRequest request, HttpServletResponse response) {
    return join(request, response, Door.INVITATION);
  }

  private View form(HttpServletRequest request, Door door) {
    return page(request, HttpStatus.OK, door, Parameters.of(null), null);
  }

  private View join(HttpServletRequest request, HttpServletResponse response, Door door) {
    Parameters typed = FormBody.of(request);
    try {
      invitations.accept(
          door,
          typed.one("code").orElse(null),
          typed.one("name").orElse(null),
          typed.one("signIn").orElse(null),
          typed.one("password").orElse(null),
          Origin.of(request));
      return new SeeOther(SignInController.PATH);
    } catch (Refused e) {
      return page(
          request, HttpStatus.UNPROCESSABLE_CONTENT, door, typed, Complaint.of(e.refusal()));
    } catch (TooManyTries e) {
      return page(request, HttpStatus.TOO_MANY_REQUESTS, door, typed, Complaint.of(e, response));
    }
  }

  /// There is somebody already. What the code was is not looked at.
  private View done() {
    return renderer.view(
        ErrorPage.of(
            HttpStatus.NOT_FOUND,
            "This is set up already",
            "There is an administrator, who can invite others.",
            build.assets(),
            SignInController.PATH,
            "Sign in"));
  }

  private View page(
      HttpServletRequest request,
      HttpStatus status,
      Door door,
      Parameters typed,
      @Nullable Complaint complaint) {
    String title = door == Door.SET_UP ? "Set up" : "Accept an invitation";
    return renderer.view(
        new JoinPage(
            new Frame(title, null, null, false, build.assets(), null),
            Visitor.of(request),
            status,
            door,
            typed.one("code").orElse(null),
            typed.one("name").orElse(null),
            typed.one("signIn").orElse(null),
            complaint));
  }
}
