package org.datedrecord.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.datedrecord.account.Refusals;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.CorsFilter;

/// The rules: everyone may read what is public; whatever is not a read needs an editor, who shows a
/// token or is signed in; who may write is for administrators.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  // A token travels in the Authorization header alone, never in a cookie, an address or a form
  // (RFC 6750, sections 2.2 and 2.3). So no browser sends one by itself, and there is nothing for
  // a forged cross-site request to abuse. Browsers do send the cookie of a session: whoever comes
  // with one, and whoever sends a form, must prove that the request comes from a page of ours.

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http,
      BearerTokens bearerTokens,
      Sessions sessions,
      CsrfTokenRepository tokens,
      Refusals refusals,
      Paces paces) {
    Challenge challenge = new Challenge(refusals);
    BearerTokenAuthenticationFilter bearer =
        new BearerTokenAuthenticationFilter(
            new ProviderManager(new OpaqueTokenAuthenticationProvider(bearerTokens)));
    bearer.setAuthenticationEntryPoint(challenge);
    return http.authorizeHttpRequests(SecurityConfiguration::rules)
        .addFilter(PublicReads.filter())
        .addFilterAfter(new ReadableParameters(), CorsFilter.class)
        .addFilterAfter(new SignedIn(sessions), CorsFilter.class)
        .addFilterAfter(paces.ofAddresses(), CorsFilter.class)
        .addFilter(bearer)
        .addFilterBefore(paces.ofAccounts(), AuthorizationFilter.class)
        .exceptionHandling(exceptions ->
            exceptions.authenticationEntryPoint(challenge).accessDeniedHandler(challenge))
        .headers(headers -> headers.defaultsDisabled().addHeaderWriter(new SecurityHeaders()))
        // Sessions are ours. Spring's own handling takes whoever is signed in for somebody who has
        // just come in, with each request, and takes the token of their forms away.
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .csrf(csrf ->
            csrf.csrfTokenRepository(tokens)
                .csrfTokenRequestHandler(new FormTokens())
                .requireCsrfProtectionMatcher(SecurityConfiguration::mustComeFromAPageOfOurs))
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        // The request behind them was judged when it came in.
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers(Area.ADMINISTERED.toArray(String[]::new))
        .hasRole(Rights.ADMIN)
        .requestMatchers(Area.DESK, Area.DESK + "/**")
        .hasRole(Rights.EDITOR)
        .requestMatchers(Area.ACCOUNT, Area.ACCOUNT + "/**")
        .authenticated()
        .requestMatchers(POST, Area.DOORS.toArray(String[]::new))
        .permitAll()
        // The texts of others, which the record does not publish.
        .requestMatchers(GET, "/api/sources/*/working-copy", "/api/sources/*/working-copy/**")
        .hasRole(Rights.EDITOR)
        .requestMatchers(HEAD, "/api/sources/*/working-copy", "/api/sources/*/working-copy/**")
        .hasRole(Rights.EDITOR)
        .requestMatchers(GET)
        .permitAll()
        .requestMatchers(HEAD)
        .permitAll()
        .requestMatchers(OPTIONS)
        .permitAll()
        .anyRequest()
        .hasAuthority(Rights.CHANGE);
  }

  private static boolean mustComeFromAPageOfOurs(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "OPTIONS" -> false;
      default ->
          !comesWithAToken(request)
              && (SessionCookies.areIn(request) || Area.isForPeople(request.getRequestURI()));
    };
  }

  /// Whether it names a token, good or not: it is judged by that then and by nothing else.
  private static boolean comesWithAToken(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
  }

  /// Scripts of our pages read the token from its cookie, forms have it in a field.
  @Bean
  CsrfTokenRepository formTokens() {
    CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
    repository.setCookiePath("/");
    repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return repository;
  }

  @Bean
  FilterRegistrationBean<HeadersFirst> headersFirst() {
    FilterRegistrationBean<HeadersFirst> first = new FilterRegistrationBean<>(new HeadersFirst());
    first.setOrder(Ordered.HIGHEST_PRECEDENCE);
    first.setDispatcherTypes(DispatcherType.REQUEST);
    return first;
  }

  /// Lets header values be. The web server has refused control characters in them already; what
  /// looks like one now is a byte of UTF-8, and refusing it would be a surprise while it is read.
  @Bean
  HttpFirewall httpFirewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderValues(value -> true);
    return firewall;
  }

  /// Answers what the firewall rejects. It does so before any filter of ours has run, hence the
  /// headers here.
  @Bean
  RequestRejectedHandler requestRejectedHandler() {
    SecurityHeaders headers = new SecurityHeaders();
    return (request, response, rejected) -> {
      headers.writeHeaders(request, response);
      SecurityProblem.BAD_REQUEST.answer(response);
    };
  }
}
