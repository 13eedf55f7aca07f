package org.datedrecord.query;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.model.Subject;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the record of changes, and the moments between them.
@Component
class ChangeReader {

  /// So many numbers are asked for in one statement.
  private static final int AT_ONCE = 1_000;

  private static final String COLUMNS =
      """
      select c.change_number, c.type, c.subject, c.subject_id, t.slug, c.version, c.recorded_at,
        c.editor, c.batch, c.body
      from change_row c
      left join timeline_row t on t.timeline_id = c.timeline_id and t.version = 1
      """;

  /// Ordered by the whole key, though all of it is of one timeline: else H2 reads every change of
  /// the timeline to find the first.
  static final String OF_TIMELINE =
      """
      select change_number from timeline_change
      where timeline_id = :timeline and change_number > :after
      order by timeline_id, change_number limit :limit
      """;

  /// The same from the other end.
  static final String BEFORE_OF_TIMELINE =
      """
      select change_number from timeline_change
      where timeline_id = :timeline and change_number < :before
      order by timeline_id desc, change_number desc limit :limit
      """;

  private static final Moment NOTHING = new Moment(0, Instant.EPOCH, true);

  private final Catalogue catalogue;
  private final JdbcClient jdbc;

  ChangeReader(Catalogue catalogue, JdbcClient jdbc) {
    this.catalogue = catalogue;
    this.jdbc = jdbc;
  }

  Moment moment(AsOf asOf) {
    Moment newest = newest();
    Moment meant =
        switch (asOf) {
          case AsOf.Now now -> newest;
          case AsOf.Change c when c.number() >= newest.change() -> newest;
          case AsOf.Change c -> last("change_number <= " + c.number());
          case AsOf.At at -> last("recorded_at <= " + at.instant().toEpochMilli());
        };
    return new Moment(meant.change(), meant.recordedAt(), meant.change() == newest.change());
  }

  /// The newest change, and in passing which view it is read from.
  private Moment newest() {
    return jdbc.sql(
            """
            select s.generation, c.change_number, c.recorded_at from view_state s
            left join change_row c on c.change_number = (select max(change_number) from change_row)
            """)
        .query((row, n) -> {
          catalogue.shown(row.getString(1));
          Long change = row.getObject(2, Long.class);
          return change == null
              ? NOTHING
              : new Moment(change, Instant.ofEpochMilli(row.getLong(3)), true);
        })
        .single();
  }

  private Moment last(String condition) {
    return jdbc.sql(
            """
            select change_number, recorded_at from change_row where %s
            order by change_number desc limit 1
            """
                .formatted(condition))
        .query((row, n) -> new Moment(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), true))
        .optional()
        .orElse(NOTHING);
  }

  /// When changes were recorded.
  Map<Long, Instant> times(List<Long> numbers) {
    Map<Long, Instant> times = new HashMap<>();
    for (int from = 0; from < numbers.size(); from += AT_ONCE) {
      jdbc.sql(
              "select change_number, recorded_at from change_row where change_number in (:numbers)")
          .param("numbers", numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE)))
          .query(row -> {
            times.put(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)));
          });
    }
    return times;
  }

  List<ChangeView> changes(long after, int limit) {
    return jdbc.sql(
            COLUMNS + "where c.change_number > :after order by c.change_number limit :limit")
        .param("after", after)
        .param("limit", limit)
        .query(ChangeReader::change)
        .list();
  }

  /// A timeline's changes: its own, those of its facts and contentions, and those of a source from
  /// the moment one of its facts cites it.
  List<ChangeView> changes(UUID timelineId, long after, int limit) {
    List<Long> numbers =
        jdbc.sql(OF_TIMELINE)
            .param("timeline", timelineId)
            .param("after", after)
            .param("limit", limit)
            .query((row, n) -> row.getLong(1))
            .list();
    return numbered(numbers);
  }

  List<ChangeView> changesBefore(long before, int limit) {
    return jdbc.sql(
            COLUMNS + "where c.change_number < :before order by c.change_number desc limit :limit")
        .param("before", before)
        .param("limit", limit)
        .query(ChangeReader::change)
        .list();
  }

  /// The same of a timeline.
  List<ChangeView> changesBefore(UUID timelineId, long before, int limit) {
    List<Long> numbers =
        jdbc.sql(BEFORE_OF_TIMELINE)
            .param("timeline", timelineId)
            .param("before", before)
            .param("limit", limit)
            .query((row, n) -> row.getLong(1))
            .list();
    return numbered(numbers).reversed();
  }

  /// In two steps: joined, H2 sorts them all again.
  private List<ChangeView> numbered(List<Long> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + "where c.change_number in (:numbers) order by c.change_number")
            .param("numbers", numbers)
            .query(ChangeReader::change)
            .list();
  }

  private static ChangeView change(ResultSet row, int n) throws SQLException {
    return new ChangeView(
        row.getLong(1),
        row.getString(2),
        Subject.valueOf(row.getString(3)),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getLong(6),
        Instant.ofEpochMilli(row.getLong(7)),
        row.getString(8),
        row.getString(9),
        new String(row.getBytes(10), StandardCharsets.UTF_8));
  }
}
