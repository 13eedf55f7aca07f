package org.datedrecord.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The list of who got in, who did not, and who gave whom which rights. It is only added to, and
/// what is old goes: see [AuditRetention].
@Component
public class Audit {

  private static final int LONGEST = 200;
  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;

  Audit(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds an entry, in the transaction in which it is done.
  ///
  /// @param who as readers see their name; none where nobody is known
  public void add(
      @Nullable String who, Deed what, @Nullable String subject, Origin origin, Outcome outcome) {
    jdbc.sql(
            """
            insert into audit_entry (recorded_at, who, what, subject, address, request_id, outcome)
            values (:at, :who, :what, :subject, :address, :requestId, :outcome)
            """)
        .param("at", Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .param("who", line(who))
        .param("what", what.term())
        .param("subject", line(subject))
        .param("address", line(origin.address()))
        .param("requestId", line(origin.requestId()))
        .param("outcome", outcome.term())
        .update();
  }

  /// The newest entries before one, the newest first.
  public List<AuditEntry> before(long id, int most) {
    return jdbc.sql("select * from audit_entry where id < :id order by id desc limit :most")
        .param("id", id)
        .param("most", most)
        .query(Audit::entry)
        .list();
  }

  /// Deletes what is older, some at a time so that nobody waits for it.
  ///
  /// @return how many entries
  int forget(Instant before) {
    int forgotten = 0;
    int now;
    do {
      now =
          jdbc.sql(
                  """
                  delete from audit_entry where id in
                  (select id from audit_entry where recorded_at < :before order by recorded_at
                  limit :most)
                  """)
              .param("before", before.atOffset(ZoneOffset.UTC))
              .param("most", AT_ONCE)
              .update();
      forgotten += now;
    } while (now == AT_ONCE);
    return forgotten;
  }

  /// One line, whatever somebody sent: control characters, and those that turn the direction of
  /// writing, are seen as what they are. So nothing passes for another entry, here or where the
  /// list is taken to.
  static @Nullable String line(@Nullable String text) {
    return text == null
        ? null
        : text.codePoints()
            .limit(LONGEST)
            .mapToObj(Audit::visible)
            .collect(Collectors.joining())
            .transform(seen -> seen.substring(0, Math.min(seen.length(), 2 * LONGEST)));
  }

  private static String visible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          "\\u%04X".formatted(c);
      default -> Character.toString(c);
    };
  }

  private static AuditEntry entry(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("who"),
        row.getString("what"),
        row.getString("subject"),
        row.getString("address"),
        row.getString("request_id"),
        row.getString("outcome"));
  }
}
