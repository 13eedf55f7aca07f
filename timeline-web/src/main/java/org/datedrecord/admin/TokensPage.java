package org.datedrecord.admin;

import java.util.List;
import org.datedrecord.security.Scope;
import org.datedrecord.security.Token;
import org.datedrecord.web.Document;
import org.springframework.http.HttpStatus;

/// All tokens, without their secrets.
public record TokensPage(AdminPage page, List<Token> tokens) implements Document {

  @Override
  public String template() {
    return "admin/tokens.jte";
  }

  @Override
  public HttpStatus status() {
    return page.status();
  }

  /// How far a token can go.
  public List<Scope> scopes() {
    return List.of(Scope.WRITE, Scope.READ, Scope.ADMIN);
  }
}
