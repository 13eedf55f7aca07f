package org.datedrecord.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.datedrecord.account.Origin;
import org.datedrecord.account.PasswordResets;
import org.datedrecord.account.TooManyTries;
import org.datedrecord.http.FormBody;
import org.datedrecord.http.Parameters;
import org.datedrecord.model.Refused;
import org.datedrecord.web.Build;
import org.datedrecord.web.Frame;
import org.datedrecord.web.Renderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/sign-in/new-password`, for those who lost theirs. As an invitation's, the code is typed, never
/// part of an address. Whoever has used it signs in like everybody else.
@Controller("newPasswordPage")
class NewPasswordController {

  static final String PATH = SignInController.PATH + "/new-password";

  private final PasswordResets resets;
  private final Renderer renderer;
  private final Build build;

  NewPasswordController(PasswordResets resets, Renderer renderer, Build build) {
    this.resets = resets;
    this.renderer = renderer;
    this.build = build;
  }

  @GetMapping(PATH)
  View form(HttpServletRequest request) {
    return page(request, HttpStatus.OK, null, null);
  }

  @PostMapping(PATH)
  View set(HttpServletRequest request, HttpServletResponse response) {
    Parameters typed = FormBody.of(request);
    String code = typed.one("code").orElse(null);
    try {
      resets.accept(code, typed.one("password").orElse(null), Origin.of(request));
      return new SeeOther(SignInController.PATH);
    } catch (Refused e) {
      Complaint complaint = Complaint.of(e.refusal());
      return page(request, HttpStatus.UNPROCESSABLE_CONTENT, code, complaint);
    } catch (TooManyTries e) {
      Complaint complaint = Complaint.of(e, response);
      return page(request, HttpStatus.TOO_MANY_REQUESTS, code, complaint);
    }
  }

  private View page(
      HttpServletRequest request,
      HttpStatus status,
      @Nullable String code,
      @Nullable Complaint complaint) {
    Frame frame = new Frame("A new password", null, null, false, build.assets(), null);
    return renderer.view(new NewPasswordPage(frame, Visitor.of(request), status, code, complaint));
  }
}
