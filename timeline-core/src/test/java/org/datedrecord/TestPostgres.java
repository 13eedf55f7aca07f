package org.datedrecord;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/// A PostgreSQL of the tests' own: one server for the JVM, and a database for each record.
public final class TestPostgres {

  /// Who owns its databases; the password is the same.
  public static final String USER = "postgres";

  private TestPostgres() {}

  private static final class Server {

    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// The port of the server.
  public static int port() {
    return Server.RUNNING.getPort();
  }

  /// Makes an empty database and gives its name.
  public static String freshDatabase() {
    String name = "record_" + UUID.randomUUID().toString().replace("-", "");
    // Sorted as a language does, to see that nothing relies on how this database sorts.
    execute(
        "create database %s template template0 locale_provider icu icu_locale 'en'"
            .formatted(name));
    return name;
  }

  /// Removes a database, whoever is connected to it.
  public static void drop(String database) {
    execute("drop database " + database + " with (force)");
  }

  /// Where to find a database.
  public static String url(String database, int port) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  private static void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(url("postgres", port()), USER, "postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
