package org.datedrecord.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.datedrecord.model.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the record of changes, and the moments between them.
@Component
class ChangeReader {

  private static final String COLUMNS =
      """
      select c.change_number, c.type, c.subject, c.subject_id, t.slug, c.version, c.recorded_at,
        c.editor, c.body
      from change_row c
      left join timeline_row t on t.timeline_id = c.timeline_id and t.version = 1
      """;

  private final JdbcClient jdbc;

  ChangeReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Which view is shown, and its newest change, both at one time.
  ///
  /// @param generation another text whenever the view was made anew. Whatever is remembered of a
  ///   view is void then: rows may have been mended, however old they are
  record Edition(String generation, long change) {}

  /// Cheap enough to be asked for with every question.
  Edition edition() {
    return jdbc.sql(
            """
            select generation, (select coalesce(max(change_number), 0) from change_row)
            from view_state
            """)
        .query((row, n) -> new Edition(row.getString(1), row.getLong(2)))
        .single();
  }

  Moment moment(AsOf asOf) {
    Moment newest = last("");
    Moment meant =
        switch (asOf) {
          case AsOf.Now now -> newest;
          case AsOf.Change c -> last("where change_number <= " + c.number());
          case AsOf.At at -> last("where recorded_at <= " + at.instant().toEpochMilli());
        };
    return new Moment(meant.change(), meant.recordedAt(), meant.change() == newest.change());
  }

  private Moment last(String where) {
    return jdbc.sql(
            "select change_number, recorded_at from change_row %s order by change_number desc limit 1"
                .formatted(where))
        .query((row, n) -> new Moment(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), true))
        .optional()
        .orElse(new Moment(0, Instant.EPOCH, true));
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
  List<ChangeView> changes(String timelineId, long after, int limit) {
    return jdbc.sql(
            COLUMNS
                + """
                where c.change_number > :after and (c.timeline_id = :timeline
                  or (c.subject = 'SOURCE' and exists (
                    select 1 from fact_facet x where x.timeline_id = :timeline
                    and x.kind = 'source' and x.name = c.subject_id
                    and x.recorded_from <= c.change_number)))
                order by c.change_number limit :limit
                """)
        .param("after", after)
        .param("timeline", timelineId)
        .param("limit", limit)
        .query(ChangeReader::change)
        .list();
  }

  private static ChangeView change(ResultSet row, int n) throws SQLException {
    return new ChangeView(
        row.getLong(1),
        row.getString(2),
        Subject.valueOf(row.getString(3)),
        UUID.fromString(row.getString(4)),
        row.getString(5),
        row.getLong(6),
        Instant.ofEpochMilli(row.getLong(7)),
        row.getString(8),
        row.getString(9));
  }
}
