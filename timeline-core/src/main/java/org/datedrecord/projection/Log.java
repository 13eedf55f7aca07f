package org.datedrecord.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The log as it lies on disk. Whoever appends holds the head of the record until the commit, so
/// what comes after a change is all there, in order: no event appears later than a newer one.
public final class Log {

  private static final String ENTRIES =
      """
      select change_number, event_id, subject, subject_id, sequence_number, recorded_at, type,
        revision, payload, meta_data
      from happening \
      """;

  private final JdbcClient jdbc;

  /// Reads by way of a client, whatever it shows besides the log.
  public Log(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest change that was recorded.
  public long head() {
    return jdbc.sql("select last_change from record_head").query(Long.class).single();
  }

  /// The first events after a change, so many at the most.
  public List<LogEntry> after(long change, int limit) {
    return jdbc.sql(ENTRIES + "where change_number > ? order by change_number limit ?")
        .param(change)
        .param(limit)
        .query(Log::entry)
        .list();
  }

  /// The event with which a subject began.
  Optional<LogEntry> first(UUID subject) {
    return jdbc.sql(ENTRIES + "where subject_id = ? and sequence_number = 0")
        .param(subject.toString())
        .query(Log::entry)
        .optional();
  }

  private static LogEntry entry(ResultSet row, int n) throws SQLException {
    return new LogEntry(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        UUID.fromString(row.getString(4)),
        row.getLong(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10));
  }
}
