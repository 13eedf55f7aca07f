package org.datedrecord.store;

import org.datedrecord.DatedRecordApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The service without the care it takes of what it acknowledged: it leaves it to the database when
/// a commit is written. It is there to be caught.
public final class CarelessService {

  private CarelessService() {}

  @Configuration(proxyBeanMethods = false)
  static class Careless {

    @Bean
    @Primary
    Durability careless() {
      return () -> {};
    }
  }

  /// Starts it.
  public static void main(String[] args) {
    new SpringApplicationBuilder(DatedRecordApplication.class).sources(Careless.class).run(args);
  }
}
