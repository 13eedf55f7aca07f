package org.datedrecord.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.datedrecord.account.Acting;
import org.datedrecord.account.Audit;
import org.datedrecord.account.Deed;
import org.datedrecord.account.Outcome;
import org.datedrecord.account.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.stereotype.Component;

/// Where administrators make and revoke tokens, and where it is written down that they did.
@Component
public class TokenDesk {

  private final Tokens tokens;
  private final Audit audit;

  TokenDesk(Tokens tokens, Audit audit) {
    this.tokens = tokens;
    this.audit = audit;
  }

  /// Makes a token. It belongs to whoever is signed in, or to whom the token belongs with which it
  /// is asked for.
  public Tokens.Issued create(Tokens.Wish wish, HttpServletRequest request) {
    Tokens.Issued issued =
        tokens.create(
            new Tokens.Wish(
                wish.name(), wish.editor(), wish.scope(), owner(request), wish.expiresAt()));
    Token token = issued.token();
    tell(
        Deed.TOKEN_CREATION,
        "%s (%s, %s)".formatted(token.name(), token.scope().term(), token.editor()),
        request,
        Outcome.DONE);
    return issued;
  }

  /// Takes a token back, for ever.
  public Tokens.Revocation revoke(UUID id, HttpServletRequest request) {
    Tokens.Revocation revocation = tokens.revoke(id);
    tell(
        Deed.TOKEN_REVOCATION,
        tokens.find(id).map(Token::name).orElse(id.toString()),
        request,
        revocation == Tokens.Revocation.REVOKED ? Outcome.DONE : Outcome.REFUSED);
    return revocation;
  }

  private static @Nullable UUID owner(HttpServletRequest request) {
    Object principal =
        request.getUserPrincipal() instanceof Authentication asking ? asking.getPrincipal() : null;
    return switch (principal) {
      case Person person -> person.id();
      case OAuth2AuthenticatedPrincipal token -> token.getAttribute(BearerTokens.OWNER);
      case null, default -> null;
    };
  }

  private void tell(Deed deed, String subject, HttpServletRequest request, Outcome outcome) {
    Acting acting = Acting.of(request);
    audit.add(acting.name(), deed, subject, acting.origin(), outcome);
  }
}
