package org.datedrecord.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.CorsFilter;

/// The rules: everyone may read; whatever is not a read needs an editor's token.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  // A token travels in the Authorization header alone, never in a cookie, an address or a form
  // (RFC 6750, sections 2.2 and 2.3). So no browser sends one by itself, and there is nothing for
  // a forged cross-site request to abuse: that is why there is no CSRF token and no session.

  private static final String REALM = "Bearer realm=\"Dated Record\"";

  @Bean
  SecurityFilterChain securityFilterChain(HttpSecurity http, BearerTokens bearerTokens) {
    BearerTokenAuthenticationFilter bearer =
        new BearerTokenAuthenticationFilter(
            new ProviderManager(new OpaqueTokenAuthenticationProvider(bearerTokens)));
    bearer.setAuthenticationEntryPoint(unauthorized());
    return http.authorizeHttpRequests(requests ->
            requests
                // The request behind them was judged when it came in.
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/api/tokens", "/api/tokens/**")
                .hasRole(BearerTokens.EDITOR)
                // The texts of others, which the record does not publish.
                .requestMatchers("/api/sources/*/working-copy", "/api/sources/*/working-copy/**")
                .hasRole(BearerTokens.EDITOR)
                .requestMatchers(GET)
                .permitAll()
                .requestMatchers(HEAD)
                .permitAll()
                .requestMatchers(OPTIONS)
                .permitAll()
                .anyRequest()
                .hasRole(BearerTokens.EDITOR))
        .addFilter(PublicReads.filter())
        .addFilterAfter(new ReadableParameters(), CorsFilter.class)
        .addFilter(bearer)
        .exceptionHandling(exceptions ->
            exceptions.authenticationEntryPoint(unauthorized()).accessDeniedHandler(forbidden()))
        .headers(headers -> headers.defaultsDisabled().addHeaderWriter(new SecurityHeaders()))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
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

  private static AuthenticationEntryPoint unauthorized() {
    return (request, response, failure) -> {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(failure));
      SecurityProblem.UNAUTHORIZED.answer(response);
    };
  }

  private static AccessDeniedHandler forbidden() {
    return (request, response, denied) -> {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"insufficient_scope\"");
      SecurityProblem.FORBIDDEN.answer(response);
    };
  }

  /// RFC 6750, section 3: the error is named only if the request held a token.
  private static String challenge(AuthenticationException failure) {
    return failure instanceof OAuth2AuthenticationException
        ? REALM
            + ", error=\"invalid_token\", error_description=\"The token is unknown or was revoked\""
        : REALM;
  }
}
