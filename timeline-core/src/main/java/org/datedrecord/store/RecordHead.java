package org.datedrecord.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The newest change of the record: one row, which whoever appends locks first. Until that
/// transaction ends nobody else appends, so changes are numbered without gaps and in the order in
/// which they are committed. No projection can pass over one that is committed late.
///
/// It also has the identity of the log: the name under which clients know these changes by these
/// numbers. A record that is restored from a backup gets a new one, for what is recorded from then
/// on has numbers that the log may have given before.
public final class RecordHead {

  private final JdbcClient jdbc;

  /// The head of the record in a database.
  public RecordHead(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest change, and when it was recorded.
  record Head(long lastChange, Instant recordedAt) {}

  private record Name(String identity, long lastChange, @Nullable String home) {}

  /// Gives a new record its identity. One that has an identity keeps it, unless it was restored:
  /// somebody says so, or it is not where it was.
  void open(Home home, boolean restored) {
    Optional<Name> known = name();
    if (known.isEmpty()) {
      begin(home);
    } else if (restored || !home.isThatOf(known.get().home())) {
      rename(known.get(), home.text());
    } else if (known.get().home() == null) {
      jdbc.sql("update record_head set home = :home").param("home", home.text()).update();
    }
  }

  /// Gives a restored record a new identity, by which clients notice that it was restored.
  public void restored() {
    Name now = name().orElseThrow(() -> new IllegalStateException("There is no record in it."));
    rename(now, now.home());
  }

  private void begin(Home home) {
    try {
      jdbc.sql(
              """
              insert into record_head (only_row, identity, last_change, recorded_at, home)
              values (1, :identity, 0, 0, :home)
              """)
          .param("identity", UUID.randomUUID().toString())
          .param("home", home.text())
          .update();
    } catch (DuplicateKeyException e) {
      // Another node was faster; its identity is the record's.
      return;
    }
  }

  /// Nobody appends before the new name is there, so whenever this is cut off, or done by several
  /// nodes at once, it comes to the same.
  private void rename(Name now, @Nullable String home) {
    if (jdbc.sql("update earlier_log set last_change = :change where identity = :identity")
            .param("change", now.lastChange())
            .param("identity", now.identity())
            .update()
        == 0) {
      try {
        jdbc.sql("insert into earlier_log (identity, last_change) values (:identity, :change)")
            .param("identity", now.identity())
            .param("change", now.lastChange())
            .update();
      } catch (DuplicateKeyException e) {
        // Another node was faster, and noted the same.
        return;
      }
    }
    jdbc.sql("update record_head set identity = :next, home = :home where identity = :now")
        .param("next", UUID.randomUUID().toString())
        .param("home", home)
        .param("now", now.identity())
        .update();
    alone();
  }

  /// Says that whoever followed the log does so no more, and need not be waited for: the log is not
  /// where it was, or nobody but this process can read it.
  void alone() {
    jdbc.sql("update projection_token set owner = null").update();
  }

  private Optional<Name> name() {
    return jdbc.sql("select identity, last_change, home from record_head")
        .query((row, n) -> new Name(row.getString(1), row.getLong(2), row.getString(3)))
        .optional();
  }

  /// Locks the head until the transaction ends.
  Head lock() {
    return read("select last_change, recorded_at from record_head for update");
  }

  /// The head as it is.
  Head read() {
    return read("select last_change, recorded_at from record_head");
  }

  void advance(Head head) {
    jdbc.sql("update record_head set last_change = :change, recorded_at = :at")
        .param("change", head.lastChange())
        .param("at", head.recordedAt().toEpochMilli())
        .update();
  }

  private Head read(String sql) {
    return jdbc.sql(sql)
        .query((row, n) -> new Head(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))))
        .single();
  }
}
