package org.datedrecord.account;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// Empty tables of accounts and tokens, made by the real migrations.
public final class AccountDatabase {

  private AccountDatabase() {}

  public static DataSource inMemory() {
    var database =
        new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    new ResourceDatabasePopulator(
            new ClassPathResource("db/migration/V2__api_token.sql"),
            new ClassPathResource("db/migration/V4__account.sql"),
            new ClassPathResource("db/migration/V7__password_reset.sql"))
        .execute(database);
    return database;
  }
}
