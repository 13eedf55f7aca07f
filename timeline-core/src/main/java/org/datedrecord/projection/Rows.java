package org.datedrecord.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.view.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows on their way into a view. They are gathered and sent together, for the way to a database is
/// longer than the work it does there; whatever is read is read after they were sent.
final class Rows {

  private final JdbcTemplate jdbc;
  private final Json json;
  private final JdbcClient client;
  private final Map<String, List<@Nullable Object[]>> inserts = new LinkedHashMap<>();
  private final Map<String, List<@Nullable Object[]>> updates = new LinkedHashMap<>();

  Rows(JdbcTemplate jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
    this.client = JdbcClient.create(jdbc);
  }

  /// What is to be kept as JSON, and is not changed any more.
  record Kept(Object view) {}

  void insert(String sql, @Nullable Object... values) {
    inserts.computeIfAbsent(sql, s -> new ArrayList<>()).add(values);
  }

  /// Says that a row counts no longer.
  ///
  /// @param from the change from which it counted
  /// @param to the change that replaced it
  void close(String table, String idColumn, UUID id, long from, long to) {
    updates
        .computeIfAbsent(
            "update %s set recorded_to = ? where %s = ? and recorded_from = ?"
                .formatted(table, idColumn),
            s -> new ArrayList<>())
        .add(new Object[] {to, id, from});
  }

  /// Sends what was gathered: new rows first, since one of them may be closed already.
  void send() {
    send(inserts);
    send(updates);
  }

  private void send(Map<String, List<@Nullable Object[]>> statements) {
    for (Map.Entry<String, List<@Nullable Object[]>> entry : statements.entrySet()) {
      List<@Nullable Object[]> rows = entry.getValue();
      if (!rows.isEmpty()) {
        // To write JSON is a great part of the work, and needs no order.
        rows.parallelStream().forEach(this::write);
        jdbc.execute(entry.getKey(), new Batch(rows));
        rows.clear();
      }
    }
  }

  /// Hands over all rows at once.
  private record Batch(List<@Nullable Object[]> rows)
      implements PreparedStatementCallback<Integer> {

    @Override
    public Integer doInPreparedStatement(PreparedStatement statement) throws SQLException {
      for (@Nullable Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      return statement.executeBatch().length;
    }
  }

  private void write(@Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Kept kept) {
        values[i] = json.write(kept.view());
      }
    }
  }

  /// Forgets what was gathered and not sent.
  void discard() {
    inserts.clear();
    updates.clear();
  }

  <T> List<T> read(String sql, RowMapper<T> mapper, Object... values) {
    send();
    return jdbc.query(sql, mapper, values);
  }

  /// Reads rows whose ids are among these; `:ids` stands for them.
  <T> List<T> readAll(String sql, Collection<UUID> ids, RowMapper<T> mapper) {
    send();
    return client.sql(sql).param("ids", List.copyOf(ids)).query(mapper).list();
  }
}
