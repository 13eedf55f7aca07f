package org.datedrecord.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/// The schemas in which views are kept. Connections look into [#SHOWN] without naming it, so that a
/// view can be put in its place under everybody's feet.
public final class ViewSchema {

  /// What readers see.
  public static final String SHOWN = "shown";

  /// What is made beside it.
  public static final String BUILDING = "building";

  /// What readers saw before, until it is dropped.
  public static final String RETIRED = "retired";

  /// A table of a view.
  ///
  /// @param subject the column that says whom a row is about
  /// @param change the column that says which change made it
  public record Table(String name, String subject, String change) {}

  /// All that is made from the log.
  public static final List<Table> TABLES =
      List.of(
          new Table("change_row", "subject_id", "change_number"),
          new Table("timeline_row", "timeline_id", "recorded_from"),
          new Table("source_row", "source_id", "recorded_from"),
          new Table("contention_row", "contention_id", "recorded_from"),
          new Table("fact_row", "fact_id", "recorded_from"),
          new Table("fact_trait", "fact_id", "recorded_from"),
          new Table("citation", "fact_id", "cited_from"),
          new Table("timeline_change", "timeline_id", "change_number"),
          new Table("parked_event", "subject_id", "change_number"));

  private final JdbcTemplate jdbc;

  /// By way of a template's connections.
  public ViewSchema(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// Sees to it that there is a view to be shown: an empty one in a new record, and the former one
  /// where the process ended just when it was to be replaced.
  public void open() {
    if (exists(SHOWN)) {
      return;
    }
    if (exists(RETIRED)) {
      rename(RETIRED, SHOWN);
    } else {
      create(SHOWN);
    }
  }

  /// Makes an empty view.
  public void create(String schema) {
    jdbc.execute("create schema " + schema);
    ByteArrayResource script =
        new ByteArrayResource(
            script().replace("${schema}", schema).getBytes(StandardCharsets.UTF_8));
    jdbc.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              ScriptUtils.executeSqlScript(connection, script);
              return true;
            });
    jdbc.update(
        "insert into " + schema + ".view_state values (1, ?, ?, ?)",
        ViewState.FORM,
        UUID.randomUUID().toString(),
        System.currentTimeMillis());
  }

  /// Removes a view, if it is there.
  public void drop(String schema) {
    jdbc.execute("drop schema if exists " + schema + " cascade");
  }

  /// Gives a view another name.
  public void rename(String from, String to) {
    jdbc.execute("alter schema " + from + " rename to " + to);
  }

  /// Whether there is such a view.
  public boolean exists(String schema) {
    Long found =
        jdbc.queryForObject(
            "select count(*) from information_schema.schemata where lower(schema_name) = ?",
            Long.class,
            schema);
    return found != null && found > 0;
  }

  private static String script() {
    try {
      return new ClassPathResource("db/view.sql").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
