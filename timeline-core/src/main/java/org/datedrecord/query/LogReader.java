package org.datedrecord.query;

import java.util.Optional;
import java.util.UUID;
import org.datedrecord.view.LogView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads which log it is that the record is kept in.
@Component
class LogReader {

  private final JdbcClient jdbc;

  LogReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  LogView log() {
    return jdbc.sql("select identity, last_change from record_head")
        .query((row, n) -> new LogView(UUID.fromString(row.getString(1)), row.getLong(2)))
        .single();
  }

  Optional<Long> inCommonWith(UUID other) {
    return jdbc.sql("select last_change from earlier_log where identity = :other")
        .param("other", other.toString())
        .query((row, n) -> row.getLong(1))
        .optional();
  }
}
