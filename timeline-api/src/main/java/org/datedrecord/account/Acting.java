package org.datedrecord.account;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/// Whoever changes something, and from where.
///
/// @param name as readers see it; none where nobody is known
public record Acting(@Nullable String name, Origin origin) {

  /// Whoever makes a request.
  public static Acting of(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    return new Acting(principal == null ? null : principal.getName(), Origin.of(request));
  }
}
