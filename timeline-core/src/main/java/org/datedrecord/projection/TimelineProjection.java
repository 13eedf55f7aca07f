package org.datedrecord.projection;

import java.util.UUID;
import org.datedrecord.event.TimelineEvent;
import org.datedrecord.view.Json;
import org.datedrecord.view.TimelineRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Timelines as rows. What they hold is counted when it is asked for.
class TimelineProjection {

  private final JdbcClient jdbc;
  private final Json json;

  TimelineProjection(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void on(TimelineEvent event, Recorded recorded) {
    TimelineRow row =
        switch (event) {
          case TimelineEvent.TimelineOpened e ->
              new TimelineRow(
                  e.timelineId(),
                  e.slug().value(),
                  recorded.version(),
                  e.title(),
                  e.scope(),
                  false,
                  recorded.at(),
                  recorded.at(),
                  recorded.change());
          case TimelineEvent.TimelineDescribed e -> {
            TimelineRow now = current(e.timelineId());
            yield next(now, e.title(), e.scope(), now.closed(), recorded);
          }
          case TimelineEvent.TimelineClosed e -> {
            TimelineRow now = current(e.timelineId());
            yield next(now, now.title(), now.scope(), true, recorded);
          }
          case TimelineEvent.TimelineReopened e -> {
            TimelineRow now = current(e.timelineId());
            yield next(now, now.title(), now.scope(), false, recorded);
          }
        };
    write(row, recorded);
  }

  /// The slug of a timeline, by which everything in it names it.
  String slugOf(UUID timeline) {
    return jdbc.sql("select slug from timeline_row where timeline_id = ? limit 1")
        .param(timeline.toString())
        .query((row, n) -> row.getString(1))
        .single();
  }

  private static TimelineRow next(
      TimelineRow now, String title, String scope, boolean closed, Recorded recorded) {
    return new TimelineRow(
        now.id(),
        now.slug(),
        recorded.version(),
        title,
        scope,
        closed,
        now.openedAt(),
        recorded.at(),
        recorded.change());
  }

  private TimelineRow current(UUID timeline) {
    return jdbc.sql("select body from timeline_row where timeline_id = ? and recorded_to is null")
        .param(timeline.toString())
        .query((row, n) -> json.read(row.getString(1), TimelineRow.class))
        .single();
  }

  private void write(TimelineRow row, Recorded recorded) {
    jdbc.sql(
            "update timeline_row set recorded_to = ? where timeline_id = ? and recorded_to is null")
        .param(recorded.change())
        .param(row.id().toString())
        .update();
    jdbc.sql(
            """
            insert into timeline_row (timeline_id, recorded_from, version, slug, body)
            values (?, ?, ?, ?, ?)
            """)
        .param(row.id().toString())
        .param(recorded.change())
        .param(row.version())
        .param(row.slug())
        .param(json.write(row))
        .update();
  }
}
