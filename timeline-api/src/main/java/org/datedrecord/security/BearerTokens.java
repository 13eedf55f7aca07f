package org.datedrecord.security;

import java.util.Map;
import org.datedrecord.account.Role;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/// Tells whom a request comes from, by the bearer token in it. The principal's name is the editor's
/// name as readers see it.
@Component
final class BearerTokens implements OpaqueTokenIntrospector {

  private final Tokens tokens;

  BearerTokens(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public OAuth2AuthenticatedPrincipal introspect(String secret) {
    // Whether a token is unknown or was revoked is not told: who holds a stolen one learns nothing.
    Token token =
        tokens
            .find(new Secret(secret))
            .filter(known -> !known.revoked())
            .orElseThrow(() -> new BadOpaqueTokenException("The token is unknown or was revoked."));
    return new DefaultOAuth2AuthenticatedPrincipal(
        token.editor(),
        Map.of("token", token.id().toString()),
        Rights.of(Role.EDITOR, Role.EDITOR));
  }
}
