package org.datedrecord.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/// The API with a real record behind it, and with editors who are who they say: who may write is
/// another room's business.
@SpringBootApplication(
    scanBasePackages = {
      "org.datedrecord.api",
      "org.datedrecord.http",
      "org.datedrecord.edit",
      "org.datedrecord.projection",
      "org.datedrecord.store",
      "org.datedrecord.view"
    })
class ApiTestApplication {

  @Bean
  SecurityFilterChain trusting(HttpSecurity http) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.POST)
                    .authenticated()
                    .requestMatchers(HttpMethod.PUT)
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .addFilterBefore(new SaysWho(), AnonymousAuthenticationFilter.class)
        .build();
  }

  /// Takes the token for the editor's name.
  private static final class SaysWho extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      String header = request.getHeader("Authorization");
      if (header != null && header.startsWith("Bearer ")) {
        SecurityContextHolder.getContext()
            .setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                    header.substring("Bearer ".length()), null, List.of()));
      }
      chain.doFilter(request, response);
    }
  }
}
