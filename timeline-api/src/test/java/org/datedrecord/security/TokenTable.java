package org.datedrecord.security;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// Empty tables of tokens and accounts, made by the real migrations.
final class TokenTable {

  private TokenTable() {}

  static DataSource database() {
    var database =
        new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    new ResourceDatabasePopulator(
            new ClassPathResource("db/migration/V2__api_token.sql"),
            new ClassPathResource("db/migration/V4__account.sql"))
        .execute(database);
    return database;
  }

  static JdbcClient inMemory() {
    return JdbcClient.create(database());
  }
}
