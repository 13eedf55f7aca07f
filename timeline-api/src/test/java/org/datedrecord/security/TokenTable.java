package org.datedrecord.security;

import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// An empty token table, made by the real migration.
final class TokenTable {

  private TokenTable() {}

  static JdbcClient inMemory() {
    var database =
        new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V2__api_token.sql"))
        .execute(database);
    return JdbcClient.create(database);
  }
}
