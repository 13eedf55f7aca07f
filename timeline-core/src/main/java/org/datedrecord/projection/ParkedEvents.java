package org.datedrecord.projection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The events that could not be shown. Each keeps its place among the changes. What came later of
/// the same subject is parked behind it, for it builds on what is missing.
public final class ParkedEvents {

  private final JdbcClient jdbc;

  /// Those of the view that the client shows.
  public ParkedEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One of them.
  ///
  /// @param type what is said to have happened
  /// @param cause why it is not shown
  public record Parked(long change, String type, String subjectId, String cause) {}

  void add(LogEntry entry, String cause) {
    jdbc.sql("insert into parked_event values (?, ?, ?, ?, ?, ?)")
        .param(entry.change())
        .param(entry.type())
        .param(entry.subject())
        .param(entry.subjectId())
        .param(cause)
        .param(System.currentTimeMillis())
        .update();
  }

  /// Whom they are about.
  Set<UUID> subjects() {
    return new HashSet<>(
        jdbc.sql("select distinct subject_id from parked_event")
            .query((row, n) -> row.getObject(1, UUID.class))
            .list());
  }

  /// How many there are.
  public long count() {
    return jdbc.sql("select count(*) from parked_event").query(Long.class).single();
  }

  /// The first ones, so many at the most.
  public List<Parked> first(int limit) {
    return jdbc.sql(
            """
            select change_number, type, subject_id, cause from parked_event
            order by change_number limit ?
            """)
        .param(limit)
        .query((row, n) ->
            new Parked(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }
}
