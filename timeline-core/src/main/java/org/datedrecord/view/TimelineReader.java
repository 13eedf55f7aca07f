package org.datedrecord.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads timelines and counts what they hold.
@Component
class TimelineReader {

  private final JdbcClient jdbc;
  private final Json json;

  TimelineReader(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<TimelineView> timelines(Moment moment) {
    return jdbc
        .sql("select t.body from timeline_row t where " + AsOfRule.on("t"))
        .param("asOf", moment.change())
        .query((row, n) -> json.read(row.getString(1), TimelineRow.class))
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

  /// The id of a timeline that is there at the moment.
  Optional<String> id(String slug, Moment moment) {
    return jdbc.sql(
            "select t.timeline_id from timeline_row t where t.slug = :slug and " + AsOfRule.on("t"))
        .param("slug", slug)
        .param("asOf", moment.change())
        .query((row, n) -> row.getString(1))
        .optional();
  }

  List<ActorView> actors(String timelineId, Moment moment) {
    return jdbc
        .sql(
            """
            select x.name, count(*), sum(case when f.actor = x.name then 1 else 0 end)
            from fact_facet x
            join fact_row f on f.fact_id = x.fact_id and f.recorded_from = x.recorded_from
            where x.timeline_id = :timeline and x.kind = 'actor' and f.lifecycle = 'ACTIVE' and %s
            group by x.name\
            """
                .formatted(AsOfRule.on("f")))
        .param("timeline", timelineId)
        .param("asOf", moment.change())
        .query((row, n) -> new ActorView(row.getString(1), row.getLong(2), row.getLong(3)))
        .list()
        .stream()
        // Here, and not by the database, which may sort names as its language does.
        .sorted(
            Comparator.comparingLong(ActorView::facts).reversed().thenComparing(ActorView::name))
        .toList();
  }

  private Optional<TimelineRow> row(String slug, Moment moment) {
    return jdbc.sql(
            "select t.body from timeline_row t where t.slug = :slug and " + AsOfRule.on("t"))
        .param("slug", slug)
        .param("asOf", moment.change())
        .query((row, n) -> json.read(row.getString(1), TimelineRow.class))
        .optional();
  }

  private TimelineView counted(TimelineRow row, Moment moment) {
    String id = row.id().toString();
    Facts facts = facts(id, moment);
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
            names(id, "source", moment),
            names(id, "origin", moment),
            openContentions(id, moment),
            facts.corrections()),
        new TimelineView.Extent(facts.from(), facts.to()),
        row.openedAt(),
        last.at(),
        last.change());
  }

  private record Facts(
      long count,
      long undated,
      long corrections,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  private record Last(Instant at, long change) {}

  private Facts facts(String timelineId, Moment moment) {
    return jdbc.sql(
            """
            select count(*), count(case when f.occurred_start is null then 1 end),
              coalesce(sum(f.corrections), 0), min(f.stated_from), max(f.stated_to)
            from fact_row f
            where f.timeline_id = :timeline and f.lifecycle = 'ACTIVE' and %s\
            """
                .formatted(AsOfRule.on("f")))
        .param("timeline", timelineId)
        .param("asOf", moment.change())
        .query((row, n) ->
            new Facts(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                day(row.getObject(4, Long.class)),
                day(row.getObject(5, Long.class))))
        .single();
  }

  private static @Nullable LocalDate day(@Nullable Long day) {
    return day == null ? null : LocalDate.ofEpochDay(day);
  }

  private long names(String timelineId, String kind, Moment moment) {
    return jdbc.sql(
            """
            select count(distinct x.name) from fact_facet x
            join fact_row f on f.fact_id = x.fact_id and f.recorded_from = x.recorded_from
            where x.timeline_id = :timeline and x.kind = :kind and f.lifecycle = 'ACTIVE' and %s\
            """
                .formatted(AsOfRule.on("f")))
        .param("timeline", timelineId)
        .param("kind", kind)
        .param("asOf", moment.change())
        .query(Long.class)
        .single();
  }

  private long openContentions(String timelineId, Moment moment) {
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
  private Last last(String timelineId, Moment moment) {
    return jdbc.sql(
            """
            select recorded_at, change_number from change_row where change_number = (
              select max(newest.change_number) from (
                select max(c.change_number) as change_number from change_row c
                where c.timeline_id = :timeline and c.change_number <= :asOf
                union all
                select max(c.change_number) from change_row c
                join (
                  select x.name, min(x.recorded_from) as cited_from from fact_facet x
                  where x.timeline_id = :timeline and x.kind = 'source' group by x.name) s
                on s.name = c.subject_id and c.change_number >= s.cited_from
                where c.change_number <= :asOf) newest)
            """)
        .param("timeline", timelineId)
        .param("asOf", moment.change())
        .query((row, n) -> new Last(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2)))
        .single();
  }
}
