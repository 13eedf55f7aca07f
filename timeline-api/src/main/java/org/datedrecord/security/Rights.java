package org.datedrecord.security;

import java.util.ArrayList;
import java.util.List;
import org.datedrecord.account.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// What somebody may do, in the words in which the rules ask for it.
final class Rights {

  /// May see what editors see.
  static final String EDITOR = "EDITOR";

  /// May say who may write.
  static final String ADMIN = "ADMIN";

  /// May change something: whoever is signed in may, a token that only reads may not.
  static final String CHANGE = "CHANGE";

  private Rights() {}

  /// The rights of a role, as far as a scope goes too.
  static List<GrantedAuthority> of(Role role, Scope scope) {
    List<GrantedAuthority> rights = new ArrayList<>();
    if (role.includes(Role.EDITOR)) {
      rights.add(new SimpleGrantedAuthority("ROLE_" + EDITOR));
      if (scope != Scope.READ) {
        rights.add(new SimpleGrantedAuthority(CHANGE));
      }
    }
    if (role.includes(Role.ADMIN) && scope == Scope.ADMIN) {
      rights.add(new SimpleGrantedAuthority("ROLE_" + ADMIN));
    }
    return rights;
  }
}
