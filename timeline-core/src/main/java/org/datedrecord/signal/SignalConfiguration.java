package org.datedrecord.signal;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/// Chooses by the database.
@Configuration(proxyBeanMethods = false)
class SignalConfiguration {

  @Bean
  Signals signals(DataSource dataSource, JdbcClient jdbc, JdbcConnectionDetails details)
      throws MetaDataAccessException {
    String product =
        JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName());
    return "PostgreSQL".equals(product)
        ? new PostgresSignals(jdbc, new Line(details))
        : new AloneSignals();
  }
}
