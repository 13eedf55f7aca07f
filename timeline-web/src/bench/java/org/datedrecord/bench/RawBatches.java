package org.datedrecord.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/// The least that an import can be: rows as long as its events, known by number and by subject as
/// those of the log are, as many in each transaction, committed as durably as the record's are.
final class RawBatches {

  private static final int AT_ONCE = 250;

  private RawBatches() {}

  /// How many rows a second go into a table of their own.
  static double of(DataSource source, boolean embedded, int rows, String body) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table ceiling_batch (change_number bigint primary key, subject_id varchar(36) not null,
            sequence_number bigint not null, body varchar(4000), unique (subject_id, sequence_number))
          """);
      connection.setAutoCommit(false);
      long start = System.nanoTime();
      try (PreparedStatement insert =
          connection.prepareStatement("insert into ceiling_batch values (?, ?, 0, ?)")) {
        for (int row = 1; row <= rows; row++) {
          insert.setLong(1, row);
          insert.setString(2, new UUID(row, Long.MIN_VALUE).toString());
          insert.setString(3, body);
          insert.addBatch();
          if (row % AT_ONCE == 0 || row == rows) {
            insert.executeBatch();
            connection.commit();
            if (embedded) {
              statement.execute("checkpoint sync");
            }
          }
        }
      }
      double rate = rows / ((System.nanoTime() - start) / 1e9);
      connection.setAutoCommit(true);
      statement.execute("drop table ceiling_batch");
      return rate;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
