package org.datedrecord.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/// The least that an append can be: one row, under a lock that all appends share, committed as
/// durably as the record's are.
final class RawCommits {

  private final DataSource dataSource;
  private final boolean embedded;
  private final AtomicLong next = new AtomicLong();

  RawCommits(DataSource dataSource, boolean embedded) throws SQLException {
    this.dataSource = dataSource;
    this.embedded = embedded;
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table ceiling_head (only_row int primary key, last_one bigint)");
      statement.execute("create table ceiling_log (id bigint primary key, body varchar(4000))");
      statement.execute("insert into ceiling_head values (1, 0)");
    }
  }

  void commit(String body) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement lock = connection.createStatement();
          PreparedStatement insert =
              connection.prepareStatement("insert into ceiling_log values (?, ?)")) {
        lock.executeQuery("select last_one from ceiling_head for update").close();
        insert.setLong(1, next.incrementAndGet());
        insert.setString(2, body);
        insert.executeUpdate();
        lock.executeUpdate("update ceiling_head set last_one = last_one + 1");
        connection.commit();
        if (embedded) {
          lock.execute("checkpoint sync");
        }
      }
      connection.setAutoCommit(true);
    }
  }
}
