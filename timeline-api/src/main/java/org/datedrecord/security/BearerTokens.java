package org.datedrecord.security;

import java.time.Instant;
import java.util.Map;
import org.datedrecord.account.People;
import org.datedrecord.account.Person;
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

  /// Whose account a token belongs to, among what is known of who asks.
  static final String OWNER = "owner";

  /// Its id, among the same.
  static final String TOKEN = "token";

  private final Tokens tokens;
  private final People people;

  BearerTokens(Tokens tokens, People people) {
    this.tokens = tokens;
    this.people = people;
  }

  @Override
  public OAuth2AuthenticatedPrincipal introspect(String secret) {
    // Whether a token is unknown, old or was revoked is not told: who holds a stolen one learns
    // nothing.
    Token token =
        tokens
            .find(new Secret(secret))
            .filter(known -> known.isGood(Instant.now()))
            .orElseThrow(() -> new BadOpaqueTokenException("The token is unknown or was revoked."));
    return new DefaultOAuth2AuthenticatedPrincipal(
        token.editor(),
        token.owner() == null
            ? Map.of(TOKEN, token.id())
            : Map.of(TOKEN, token.id(), OWNER, token.owner()),
        Rights.of(owner(token), token.scope()));
  }

  /// The role of whoever it belongs to, as it is now.
  private Role owner(Token token) {
    return token.owner() == null
        ? Role.ADMIN
        : people
            .find(token.owner())
            .filter(Person::enabled)
            .map(Person::role)
            .filter(role -> role.includes(Role.EDITOR))
            .orElseThrow(() -> new BadOpaqueTokenException("The token's owner may do nothing."));
  }
}
