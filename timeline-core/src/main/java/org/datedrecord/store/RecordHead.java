package org.datedrecord.store;

import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The newest change of the record: one row, which whoever appends locks first. Until that
/// transaction ends nobody else appends, so changes are numbered without gaps and in the order in
/// which they are committed. No projection can pass over one that is committed late.
final class RecordHead {

  private final JdbcClient jdbc;

  RecordHead(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest change, and when it was recorded.
  record Head(long lastChange, Instant recordedAt) {}

  /// Gives a new record its identity; one that has an identity keeps it.
  void open() {
    if (jdbc.sql("select count(*) from record_head").query(Long.class).single() == 0) {
      try {
        jdbc.sql("insert into record_head values (1, :identity, 0, 0)")
            .param("identity", UUID.randomUUID().toString())
            .update();
      } catch (DuplicateKeyException e) {
        // Another node was faster; its identity is the record's.
        return;
      }
    }
  }

  /// Locks the head until the transaction ends.
  Head lock() {
    return read("select last_change, recorded_at from record_head for update");
  }

  /// The head as it is.
  Head read() {
    return read("select last_change, recorded_at from record_head");
  }

  void advance(Head head) {
    jdbc.sql("update record_head set last_change = :change, recorded_at = :at")
        .param("change", head.lastChange())
        .param("at", head.recordedAt().toEpochMilli())
        .update();
  }

  private Head read(String sql) {
    return jdbc.sql(sql)
        .query((row, n) -> new Head(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))))
        .single();
  }
}
