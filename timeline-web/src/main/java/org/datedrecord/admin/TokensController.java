package org.datedrecord.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.datedrecord.door.SeeOther;
import org.datedrecord.http.FormBody;
import org.datedrecord.http.Parameters;
import org.datedrecord.model.Refused;
import org.datedrecord.security.Scope;
import org.datedrecord.security.TokenDesk;
import org.datedrecord.security.Tokens;
import org.datedrecord.web.Renderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// `/admin/tokens`: which programs may do what.
@Controller("tokensPage")
class TokensController {

  static final String PATH = "/admin/tokens";

  private static final String TITLE = "Tokens";
  private static final long MOST_DAYS = 3650;

  private final Tokens tokens;
  private final TokenDesk desk;
  private final AdminPages pages;
  private final Renderer renderer;

  TokensController(Tokens tokens, TokenDesk desk, AdminPages pages, Renderer renderer) {
    this.tokens = tokens;
    this.desk = desk;
    this.pages = pages;
    this.renderer = renderer;
  }

  @GetMapping(PATH)
  View list(HttpServletRequest request) {
    return view(pages.page(request, PATH, TITLE));
  }

  @PostMapping(PATH)
  View create(HttpServletRequest request) {
    Parameters typed = FormBody.of(request);
    String editor =
        typed
            .one("editor")
            .filter(name -> !name.isBlank())
            .orElseGet(() -> String.valueOf(request.getUserPrincipal().getName()));
    Scope scope =
        typed
            .one("scope")
            .flatMap(Scope::named)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    try {
      Tokens.Issued issued =
          desk.create(
              new Tokens.Wish(typed.one("name").orElse(null), editor, scope, null, end(typed)),
              request);
      return view(pages.issued(request, PATH, TITLE, issued.secret().value()));
    } catch (Refused e) {
      return view(
          pages.refused(
              request, PATH, TITLE, HttpStatus.UNPROCESSABLE_CONTENT, e.refusal().message()));
    }
  }

  /// When it is to end; none where nothing is said.
  private static @Nullable Instant end(Parameters typed) {
    return typed.one("days").filter(days -> !days.isBlank()).isEmpty()
        ? null
        : typed
            .number("days", 1, MOST_DAYS)
            .map(days -> Instant.now().plus(Duration.ofDays(days)))
            .orElse(null);
  }

  @PostMapping(PATH + "/{id}/revocation")
  View revoke(@PathVariable UUID id, HttpServletRequest request) {
    if (desk.revoke(id, request) == Tokens.Revocation.UNKNOWN) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return new SeeOther(PATH);
  }

  private View view(AdminPage page) {
    return renderer.view(new TokensPage(page, tokens.list()));
  }
}
