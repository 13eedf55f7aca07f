package org.datedrecord.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import javax.sql.DataSource;
import org.datedrecord.account.AccountDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// This room and that of accounts alone, behind a web server: no record, no API.
@Configuration
@ComponentScan({"org.datedrecord.security", "org.datedrecord.account"})
@ImportAutoConfiguration({
  DispatcherServletAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class,
  ServletWebSecurityAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  UserDetailsServiceAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
public class SecurityTestApplication {

  @Bean
  DataSource database() {
    return AccountDatabase.inMemory();
  }

  @Bean
  JdbcClient jdbc(DataSource database) {
    return JdbcClient.create(database);
  }

  @Bean
  PlatformTransactionManager transactions(DataSource database) {
    return new JdbcTransactionManager(database);
  }

  /// Tells who asks, and what they sent.
  @RestController
  static class WhoController {

    @RequestMapping({"/api/who", "/who", "/embed/{slug}"})
    String who(
        @Nullable Principal asking,
        @RequestParam Map<String, String> parameters,
        @RequestHeader Map<String, String> headers) {
      return asking == null ? "Somebody" : asking.getName();
    }

    @RequestMapping("/api/body")
    String body(InputStream body) throws IOException {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
