package org.datedrecord.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.datedrecord.http.FormBody;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/// Where the proof is that a request comes from one of our pages: in a header, as scripts find it
/// in the cookie, or in a field of a form, where it looks different each time. Spring's own way for
/// both gives every reader a cookie; here whoever reads gets none.
final class FormTokens implements CsrfTokenRequestHandler {

  private final XorCsrfTokenRequestAttributeHandler masked =
      new XorCsrfTokenRequestAttributeHandler();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    masked.handle(request, response, token);
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    String header = request.getHeader(token.getHeaderName());
    return header == null || header.isBlank()
        ? masked.resolveCsrfTokenValue(new Typed(request), token)
        : header;
  }

  /// The request as the form in it says.
  private static final class Typed extends HttpServletRequestWrapper {

    Typed(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      return FormBody.of((HttpServletRequest) getRequest()).one(name).orElse(null);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return null;
    }
  }
}
