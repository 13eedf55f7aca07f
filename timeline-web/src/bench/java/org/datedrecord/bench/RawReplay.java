package org.datedrecord.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/// The least that making a view can be: every event is read, parsed, and written as one row.
final class RawReplay {

  private static final int AT_ONCE = 500;

  private RawReplay() {}

  /// Events a second.
  static double of(DataSource dataSource, JsonMapper json) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table ceiling_view (id bigint primary key, body varchar(1048576))");
      connection.setAutoCommit(false);
      long start = System.nanoTime();
      long last = 0;
      long events = 0;
      long read;
      do {
        read = step(connection, json, last);
        events += read;
        last += AT_ONCE;
      } while (read > 0);
      double seconds = (System.nanoTime() - start) / 1e9;
      connection.setAutoCommit(true);
      statement.execute("drop table ceiling_view");
      return events / seconds;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long step(Connection connection, JsonMapper json, long after)
      throws SQLException {
    long events = 0;
    try (PreparedStatement select =
            connection.prepareStatement(
                "select change_number, payload from happening"
                    + " where change_number > ? and change_number <= ? order by change_number");
        PreparedStatement insert =
            connection.prepareStatement("insert into ceiling_view values (?, ?)")) {
      select.setLong(1, after);
      select.setLong(2, after + AT_ONCE);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          insert.setLong(1, rows.getLong(1));
          insert.setString(2, json.readTree(rows.getString(2)).toString());
          insert.addBatch();
          events++;
        }
      }
      insert.executeBatch();
      connection.commit();
    }
    return events;
  }
}
