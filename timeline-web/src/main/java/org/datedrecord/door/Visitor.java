package org.datedrecord.door;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// Whoever a page is made for, and what its forms must send along.
///
/// @param name as readers see it; none for somebody who is not signed in
/// @param editor whether they may write
/// @param admin whether they may say who may write
/// @param token proves that a form comes from this page
public record Visitor(@Nullable String name, boolean editor, boolean admin, String token) {

  /// The field of a form that carries the token.
  public static final String TOKEN = "_csrf";

  /// Whoever asks. Their browser is given the token's cookie, so this is not for pages that
  /// everybody reads.
  public static Visitor of(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    Object token = request.getAttribute(CsrfToken.class.getName());
    return new Visitor(
        principal == null ? null : principal.getName(),
        request.isUserInRole("EDITOR"),
        request.isUserInRole("ADMIN"),
        token instanceof CsrfToken known ? known.getToken() : "");
  }
}
