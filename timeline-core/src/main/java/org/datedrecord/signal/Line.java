package org.datedrecord.signal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Opens the connection on which a node listens. It is not the pool's: it is held for good.
final class Line {

  private final JdbcConnectionDetails details;

  Line(JdbcConnectionDetails details) {
    this.details = details;
  }

  Connection open() throws SQLException {
    Properties properties = new Properties();
    put(properties, "user", details.getUsername());
    put(properties, "password", details.getPassword());
    put(properties, "ApplicationName", "dated-record, listening");
    put(properties, "connectTimeout", "2");
    put(properties, "socketTimeout", "4");
    return DriverManager.getConnection(details.getJdbcUrl(), properties);
  }

  private static void put(Properties properties, String name, @Nullable String value) {
    if (value != null) {
      properties.put(name, value);
    }
  }
}
