package org.datedrecord.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// The least that an import can be: rows as long as its events in a log and a directory with the
/// keys of the record's own, as many in each transaction, committed as durably. Nothing is read,
/// judged or shown.
final class RawBatches {

  private static final int AT_ONCE = 100;

  private static final List<String> TABLES =
      List.of(
          """
          create table ceiling_log (change_number bigint primary key,
            subject_id varchar(36) not null, sequence_number bigint not null, body varchar(4000),
            unique (subject_id, sequence_number))
          """,
          """
          create table ceiling_directory (subject_id varchar(36) primary key,
            timeline_id varchar(36), slug varchar(80) unique, is_open boolean not null)
          """);

  private RawBatches() {}

  /// How many rows a second go into tables of their own.
  static double of(DataSource source, boolean embedded, int rows, String body) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
      connection.setAutoCommit(false);
      long start = System.nanoTime();
      insert(connection, rows, body, embedded ? "checkpoint sync" : "select 1");
      double rate = rows / ((System.nanoTime() - start) / 1e9);
      connection.setAutoCommit(true);
      statement.execute("drop table ceiling_log");
      statement.execute("drop table ceiling_directory");
      return rate;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void insert(Connection connection, int rows, String body, String afterCommit)
      throws SQLException {
    String timeline = UUID.randomUUID().toString();
    try (Statement statement = connection.createStatement();
        PreparedStatement log =
            connection.prepareStatement("insert into ceiling_log values (?, ?, 0, ?)");
        PreparedStatement directory =
            connection.prepareStatement("insert into ceiling_directory values (?, ?, null, true)")) {
      for (int row = 1; row <= rows; row++) {
        String subject = new UUID(row, Long.MIN_VALUE).toString();
        log.setLong(1, row);
        log.setString(2, subject);
        log.setString(3, body);
        log.addBatch();
        directory.setString(1, subject);
        directory.setString(2, timeline);
        directory.addBatch();
        if (row % AT_ONCE == 0 || row == rows) {
          log.executeBatch();
          directory.executeBatch();
          connection.commit();
          statement.execute(afterCommit);
        }
      }
    }
  }
}
