package org.datedrecord.projection;

import java.util.UUID;
import org.datedrecord.event.TimelineEvent;
import org.datedrecord.view.Json;
import org.datedrecord.view.TimelineRow;

/// Timelines as rows. What they hold is counted when it is asked for.
class TimelineProjection {

  private final Rows rows;
  private final Json json;
  private final Recent<UUID, String> slugs = new Recent<>();

  TimelineProjection(Rows rows, Json json) {
    this.rows = rows;
    this.json = json;
  }

  void on(TimelineEvent event, Recorded recorded) {
    if (event instanceof TimelineEvent.TimelineOpened opened) {
      add(first(opened, recorded));
      return;
    }
    TimelineRow now = current(event.timelineId());
    TimelineRow row = next(now, event, recorded);
    rows.close("timeline_row", "timeline_id", now.id(), now.change(), row.change());
    add(row);
  }

  private static TimelineRow first(TimelineEvent.TimelineOpened e, Recorded recorded) {
    return new TimelineRow(
        e.timelineId(),
        e.slug().value(),
        recorded.version(),
        e.title(),
        e.scope(),
        false,
        recorded.at(),
        recorded.at(),
        recorded.change());
  }

  private static TimelineRow next(TimelineRow now, TimelineEvent event, Recorded recorded) {
    return switch (event) {
      case TimelineEvent.TimelineOpened e -> first(e, recorded);
      case TimelineEvent.TimelineDescribed e ->
          next(now, e.title(), e.scope(), now.closed(), recorded);
      case TimelineEvent.TimelineClosed e -> next(now, now.title(), now.scope(), true, recorded);
      case TimelineEvent.TimelineReopened e -> next(now, now.title(), now.scope(), false, recorded);
    };
  }

  /// The slug of a timeline, by which everything in it names it.
  String slugOf(UUID timeline) {
    String known = slugs.get(timeline);
    if (known != null) {
      return known;
    }
    String slug = current(timeline).slug();
    slugs.put(timeline, slug);
    return slug;
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
    return rows
        .read(
            "select body from timeline_row where timeline_id = ? and recorded_to is null",
            (row, n) -> json.read(row.getBytes(1), TimelineRow.class),
            timeline)
        .stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no timeline " + timeline + "."));
  }

  private void add(TimelineRow row) {
    rows.insert(
        """
        insert into timeline_row (timeline_id, recorded_from, version, slug, body)
        values (?, ?, ?, ?, ?)
        """,
        row.id(),
        row.change(),
        row.version(),
        row.slug(),
        new Rows.Kept(row));
  }

  void forget() {
    slugs.clear();
  }
}
