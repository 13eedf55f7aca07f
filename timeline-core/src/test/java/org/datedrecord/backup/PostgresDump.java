package org.datedrecord.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.datedrecord.TestPostgres;
import org.datedrecord.TestRecord;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// A dump of a database as `pg_dump -Fc` makes it.
///
/// The PostgreSQL that comes with the build has no `pg_dump`. Where the machine has one that is new
/// enough for the server, it is used; otherwise the dump is made as `pg_dump` makes it: a copy of
/// each table, all seen by one transaction that reads repeatably.
final class PostgresDump {

  private static final String TABLES =
      """
      select format('%I.%I', schemaname, tablename) from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1
      """;

  private final @Nullable Path file;
  private final Map<String, byte[]> tables;

  private PostgresDump(@Nullable Path file, Map<String, byte[]> tables) {
    this.file = file;
    this.tables = tables;
  }

  static PostgresDump of(String database) throws Exception {
    try (Connection connection = connect(database)) {
      if (hasTool(connection.getMetaData().getDatabaseMajorVersion())) {
        Path file = Files.createTempFile("record", ".dump");
        run("pg_dump", "-Fc", "-f", file.toString(), uri(database));
        return new PostgresDump(file, Map.of());
      }
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      Map<String, byte[]> tables = new LinkedHashMap<>();
      for (String table : tables(connection)) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy " + table + " to stdout", rows);
        tables.put(table, rows.toByteArray());
      }
      return new PostgresDump(null, tables);
    }
  }

  void restoreInto(String database) throws Exception {
    if (file != null) {
      run("pg_restore", "--no-owner", "--exit-on-error", "-d", uri(database), file.toString());
      return;
    }
    // The tables are made by the service, as what stands in the dump before them would.
    TestRecord.node(database, TestPostgres.port()).close();
    try (Connection connection = connect(database);
        var statement = connection.createStatement()) {
      statement.execute("truncate " + String.join(", ", tables(connection)));
      for (Map.Entry<String, byte[]> table : tables.entrySet()) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy " + table.getKey() + " from stdin",
                new ByteArrayInputStream(table.getValue()));
      }
    }
  }

  private static boolean hasTool(int server) throws InterruptedException {
    try {
      String said = run("pg_dump", "--version").replaceAll("\\D*(\\d+).*", "$1").strip();
      return Integer.parseInt(said) >= server;
    } catch (IOException e) {
      return false;
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said);
    }
    return said;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        TestPostgres.url(database, TestPostgres.port()), "postgres", "postgres");
  }

  private static String uri(String database) {
    return "postgresql://postgres:postgres@localhost:%d/%s"
        .formatted(TestPostgres.port(), database);
  }
}
