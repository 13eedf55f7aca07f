package org.datedrecord.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.datedrecord.account.Acting;
import org.datedrecord.account.Administration;
import org.datedrecord.account.Change;
import org.datedrecord.account.Invitations;
import org.datedrecord.account.PasswordResets;
import org.datedrecord.account.PasswordResets.Issue;
import org.datedrecord.account.People;
import org.datedrecord.account.Role;
import org.datedrecord.door.SeeOther;
import org.datedrecord.http.FormBody;
import org.datedrecord.http.Parameters;
import org.datedrecord.model.Refused;
import org.datedrecord.web.Renderer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// `/admin`: who has an account, and who was invited.
@Controller("peoplePage")
class PeopleController {

  static final String PATH = "/admin";

  private static final String TITLE = "People";

  private final People people;
  private final Administration administration;
  private final Invitations invitations;
  private final PasswordResets resets;
  private final AdminPages pages;
  private final Renderer renderer;

  PeopleController(
      People people,
      Administration administration,
      Invitations invitations,
      PasswordResets resets,
      AdminPages pages,
      Renderer renderer) {
    this.people = people;
    this.administration = administration;
    this.invitations = invitations;
    this.resets = resets;
    this.pages = pages;
    this.renderer = renderer;
  }

  @GetMapping(PATH)
  View list(HttpServletRequest request) {
    return view(pages.page(request, PATH, TITLE));
  }

  @PostMapping(PATH + "/invitations")
  View invite(HttpServletRequest request) {
    Parameters typed = FormBody.of(request);
    try {
      Invitations.Issued issued =
          invitations.invite(role(typed), typed.one("invited").orElse(null), Acting.of(request));
      return view(pages.issued(request, PATH, TITLE, issued.code().shown()));
    } catch (Refused e) {
      return view(
          pages.refused(
              request, PATH, TITLE, HttpStatus.UNPROCESSABLE_CONTENT, e.refusal().message()));
    }
  }

  @PostMapping(PATH + "/invitations/{id}/revocation")
  View revoke(@PathVariable UUID id, HttpServletRequest request) {
    if (invitations.revoke(id, Acting.of(request)).isEmpty()) {
      throw nobody();
    }
    return new SeeOther(PATH);
  }

  @PostMapping(PATH + "/people/{id}/disabling")
  View disable(@PathVariable UUID id, HttpServletRequest request) {
    return after(administration.disable(id, Acting.of(request)), request);
  }

  @PostMapping(PATH + "/people/{id}/enabling")
  View enable(@PathVariable UUID id, HttpServletRequest request) {
    return after(administration.enable(id, Acting.of(request)), request);
  }

  @PostMapping(PATH + "/people/{id}/role")
  View changeRole(@PathVariable UUID id, HttpServletRequest request) {
    Role role = role(FormBody.of(request));
    return after(administration.role(id, role, Acting.of(request)), request);
  }

  @PostMapping(PATH + "/people/{id}/password-reset")
  View resetPassword(@PathVariable UUID id, HttpServletRequest request) {
    return switch (resets.issue(id, Acting.of(request))) {
      case Issue.Issued issued -> view(pages.issued(request, PATH, TITLE, issued.code().shown()));
      case Issue.Disabled _ ->
          view(
              pages.refused(
                  request,
                  PATH,
                  TITLE,
                  HttpStatus.CONFLICT,
                  "This account is disabled. Enable it first."));
      case Issue.Unknown _ -> throw nobody();
    };
  }

  private static Role role(Parameters typed) {
    return typed
        .one("role")
        .flatMap(Role::named)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  private View after(Change change, HttpServletRequest request) {
    return switch (change) {
      case DONE, ALREADY -> new SeeOther(PATH);
      case LAST_ADMIN ->
          view(
              pages.refused(
                  request,
                  PATH,
                  TITLE,
                  HttpStatus.CONFLICT,
                  "This is the last administrator. Make somebody else one first."));
      case UNKNOWN -> throw nobody();
    };
  }

  private static ResponseStatusException nobody() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private View view(AdminPage page) {
    return renderer.view(new PeoplePage(page, people.list(), invitations.list()));
  }
}
