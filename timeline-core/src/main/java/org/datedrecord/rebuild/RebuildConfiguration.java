package org.datedrecord.rebuild;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.datedrecord.projection.EventReader;
import org.datedrecord.projection.Log;
import org.datedrecord.projection.ViewState;
import org.datedrecord.signal.Signals;
import org.datedrecord.view.Json;
import org.datedrecord.view.Pulse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/// Chooses by the database how a view is replaced.
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

  @Bean
  Workshop workshop(
      DataSource source,
      JdbcConnectionDetails details,
      Json json,
      EventReader reader,
      Pulse pulse,
      Signals signals,
      MeterRegistry meters)
      throws MetaDataAccessException, SQLException {
    String product =
        JdbcUtils.extractDatabaseMetaData(source, meta -> meta.getDatabaseProductName());
    boolean postgres = "PostgreSQL".equals(product);
    Switching switching =
        postgres
            ? new PostgresSwitching()
            : new EmbeddedSwitching(source.unwrap(HikariDataSource.class));
    return new Workshop(details, postgres, switching, json, reader, pulse, signals, meters);
  }

  @Bean
  Reconciler reconciler(JdbcTemplate jdbc, Log log, ViewState state) {
    return new Reconciler(jdbc, log, state);
  }

  @Bean
  Caretaker caretaker(
      Reconciler reconciler,
      Workshop workshop,
      ViewState state,
      @Value("${datedrecord.reconcile.every}") Duration every,
      @Value("${datedrecord.reconcile.whole}") Duration whole,
      MeterRegistry meters) {
    return new Caretaker(reconciler, workshop, state, every, whole, meters);
  }
}
