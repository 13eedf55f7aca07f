package org.datedrecord.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.datedrecord.account.Person;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells whom a request comes from, by its session. It is looked for when somebody wants to know,
/// which for the pages that everyone may read is never.
final class SignedIn extends OncePerRequestFilter {

  private final Sessions sessions;

  SignedIn(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SecurityContextHolder.setDeferredContext(SingletonSupplier.of(() -> context(request)));
    chain.doFilter(request, response);
  }

  private SecurityContext context(HttpServletRequest request) {
    return sessions
        .person(request)
        .map(person -> (SecurityContext) new SecurityContextImpl(authentication(person)))
        .orElseGet(SecurityContextImpl::new);
  }

  private static UsernamePasswordAuthenticationToken authentication(Person person) {
    return UsernamePasswordAuthenticationToken.authenticated(
        person, null, Rights.of(person.role(), Scope.ADMIN));
  }
}
