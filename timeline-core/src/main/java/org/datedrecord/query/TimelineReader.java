package org.datedrecord.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.datedrecord.view.ActorView;
import org.datedrecord.view.Json;
import org.datedrecord.view.Moment;
import org.datedrecord.view.TimelineRow;
import org.datedrecord.view.TimelineView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads timelines and counts what they hold.
@Component
class TimelineReader {

  private final Catalogue catalogue;
  private final JdbcClient jdbc;
  private final Json json;

  /// Ordered by the whole key, as in [ChangeReader#OF_TIMELINE].
  static final String NEWEST =
      """
      select recorded_at, change_number from change_row where change_number = (
        select change_number from timeline_change
        where timeline_id = :timeline and change_number <= :asOf
        order by timeline_id desc, change_number desc limit 1)
      """;

  private final Map<String, Opened> known = new ConcurrentHashMap<>();

  TimelineReader(Catalogue catalogue, JdbcClient jdbc, Json json) {
    this.catalogue = catalogue;
    this.jdbc = jdbc;
    this.json = json;
  }

  /// A timeline, and the change with which it was opened.
  private record Opened(UUID id, long change) {

    static final Opened NEVER = new Opened(new UUID(0, 0), Long.MAX_VALUE);
  }

  List<TimelineView> timelines(Moment moment) {
    return jdbc
        .sql("select t.body from timeline_row t where " + AsOfRule.on("t"))
        .param("asOf", moment.change())
        .query((row, n) -> json.read(row.getBytes(1), TimelineRow.class))
        .list()
        .stream()
        .map(row -> counted(row, moment))
        .sorted(
            Comparator.comparing(TimelineView::title, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(TimelineView::slug))
        .toList();
  }

  Optional<TimelineView> timeline(String slug, Moment moment) {
    return row(slug, moment).map(row -> counted(row, moment));
  }

  /// The id of a timeline that is there at the moment. A slug that was ever given is never given
  /// again, nor taken away; so what was found once need not be sought again.
  Optional<UUID> id(String slug, Moment moment) {
    Opened opened = known.get(slug);
    if (opened == null) {
      Optional<Opened> found = opened(slug);
      found.ifPresent(it -> known.put(slug, it));
      opened = found.orElse(Opened.NEVER);
    }
    return opened.change() <= moment.change() ? Optional.of(opened.id()) : Optional.empty();
  }

  private Optional<Opened> opened(String slug) {
    return jdbc.sql(
            "select timeline_id, recorded_from from timeline_row where slug = ? and version = 1")
        .param(slug)
        .query((row, n) -> new Opened(row.getObject(1, UUID.class), row.getLong(2)))
        .optional();
  }

  List<ActorView> actors(UUID timelineId, Moment moment) {
    return catalogue
        .ask(timelineId, moment, shelf -> shelf.tally().actors(moment.change()))
        .stream()
        .sorted(
            Comparator.comparingLong(ActorView::facts).reversed().thenComparing(ActorView::name))
        .toList();
  }

  private Optional<TimelineRow> row(String slug, Moment moment) {
    return jdbc.sql(
            "select t.body from timeline_row t where t.slug = :slug and " + AsOfRule.on("t"))
        .param("slug", slug)
        .param("asOf", moment.change())
        .query((row, n) -> json.read(row.getBytes(1), TimelineRow.class))
        .optional();
  }

  private TimelineView counted(TimelineRow row, Moment moment) {
    UUID id = row.id();
    Tally.Facts facts = catalogue.ask(id, moment, shelf -> shelf.tally().facts(moment.change()));
    Last last = last(id, moment);
    return new TimelineView(
        row.id(),
        row.slug(),
        row.version(),
        row.title(),
        row.scope(),
        row.closed(),
        new TimelineView.Counts(
            facts.count(),
            facts.undated(),
            facts.sources(),
            facts.origins(),
            openContentions(id, moment),
            facts.corrections()),
        facts.extent(),
        row.openedAt(),
        last.at(),
        last.change());
  }

  private record Last(Instant at, long change) {}

  private long openContentions(UUID timelineId, Moment moment) {
    return jdbc.sql(
            """
            select count(*) from contention_row c
            where c.timeline_id = :timeline and not c.settled and %s\
            """
                .formatted(AsOfRule.on("c")))
        .param("timeline", timelineId)
        .param("asOf", moment.change())
        .query(Long.class)
        .single();
  }

  /// The newest of the changes that [ChangeReader] tells a timeline of.
  private Last last(UUID timelineId, Moment moment) {
    return jdbc.sql(NEWEST)
        .param("timeline", timelineId)
        .param("asOf", moment.change())
        .query((row, n) -> new Last(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2)))
        .single();
  }
}
