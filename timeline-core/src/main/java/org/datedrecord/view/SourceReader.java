package org.datedrecord.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.model.Publication;
import org.datedrecord.time.Edtf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads sources, and what is drawn from them.
@Component
class SourceReader {

  private static final int FACTS_SHOWN = 200;

  private final JdbcClient jdbc;
  private final Json json;

  SourceReader(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private record Use(long cited, long original, long corrected) {

    static final Use NONE = new Use(0, 0, 0);
  }

  /// The last change that showed on a source: one of its own, or of a fact that cites or cited it.
  private record Last(long change, Instant at) {

    static Last of(SourceRow row, Map<String, Last> ofFacts) {
      Last own = new Last(row.change(), row.changedAt());
      Last other = ofFacts.getOrDefault(row.id().toString(), own);
      return other.change() > own.change() ? other : own;
    }
  }

  /// The sources that a timeline's facts cite, retracted ones not counted, in order of publication;
  /// those without a date come last.
  List<SourceView> sources(String timelineId, Moment moment) {
    Map<String, Use> uses = uses("x.timeline_id", timelineId, moment);
    Map<String, Last> lasts = lasts("x.timeline_id", timelineId, moment);
    return jdbc
        .sql(
            """
            select s.body from source_row s where %s and s.source_id in (
              select x.name from fact_facet x
              join fact_row f on f.fact_id = x.fact_id and f.recorded_from = x.recorded_from
              where x.timeline_id = :timeline and x.kind = 'source'
                and f.lifecycle = 'ACTIVE' and %s)\
            """
                .formatted(AsOfRule.on("s"), AsOfRule.on("f")))
        .param("timeline", timelineId)
        .param("asOf", moment.change())
        .query((row, n) -> json.read(row.getString(1), SourceRow.class))
        .list()
        .stream()
        .sorted(
            Comparator.comparing(
                    (SourceRow row) -> row.publication().published().edtf(),
                    Comparator.nullsLast(Comparator.<Edtf>naturalOrder()))
                .thenComparing(SourceRow::id))
        .map(row -> view(row, List.of(), uses, Last.of(row, lasts)))
        .toList();
  }

  Optional<SourceView> source(UUID id, Moment moment) {
    return jdbc.sql(
            "select s.body from source_row s where s.source_id = :id and " + AsOfRule.on("s"))
        .param("id", id.toString())
        .param("asOf", moment.change())
        .query((row, n) -> json.read(row.getString(1), SourceRow.class))
        .optional()
        .map(row ->
            view(
                row,
                citing(id, moment),
                uses("x.name", id.toString(), moment),
                Last.of(row, lasts("x.name", id.toString(), moment))));
  }

  private static SourceView view(
      SourceRow row, List<FactRef> facts, Map<String, Use> uses, Last last) {
    Use use = uses.getOrDefault(row.id().toString(), Use.NONE);
    Publication publication = row.publication();
    return new SourceView(
        row.id(),
        row.version(),
        publication.type(),
        publication.publisher(),
        publication.title(),
        publication.url(),
        WhenView.of(publication.published()),
        publication.language(),
        publication.retrievedAt(),
        publication.contentSha256(),
        publication.archiveUrl(),
        row.withdrawn(),
        row.note(),
        use.cited(),
        facts,
        use.original(),
        use.corrected(),
        row.recordedAt(),
        last.at(),
        last.change());
  }

  /// The last change of a fact that shows on a source, by the sources' ids: the one that made the
  /// fact's row, or the one that ended it.
  private Map<String, Last> lasts(String column, String value, Moment moment) {
    Map<String, Last> lasts = new HashMap<>();
    jdbc.sql(
            """
            select u.name, u.last_change, c.recorded_at from (
              select x.name, max(case when f.recorded_to <= :asOf then f.recorded_to
                else f.recorded_from end) as last_change
              from fact_facet x
              join fact_row f on f.fact_id = x.fact_id and f.recorded_from = x.recorded_from
              where x.kind = 'source' and %s = :value and f.recorded_from <= :asOf
              group by x.name) u
            join change_row c on c.change_number = u.last_change\
            """
                .formatted(column))
        .param("value", value)
        .param("asOf", moment.change())
        .query(row -> {
          lasts.put(
              row.getString(1), new Last(row.getLong(2), Instant.ofEpochMilli(row.getLong(3))));
        });
    return lasts;
  }

  /// How sources are used, by their ids: all those of one timeline, or one source in all timelines.
  private Map<String, Use> uses(String column, String value, Moment moment) {
    Map<String, Use> uses = new HashMap<>();
    jdbc.sql(
            """
            select x.name, count(distinct f.fact_id),
              count(distinct case when x.kind = 'original' then f.fact_id end),
              count(distinct case when f.corrections > 0 then f.fact_id end)
            from fact_facet x
            join fact_row f on f.fact_id = x.fact_id and f.recorded_from = x.recorded_from
            where x.kind in ('source', 'original') and %s = :value
              and f.lifecycle = 'ACTIVE' and %s
            group by x.name\
            """
                .formatted(column, AsOfRule.on("f")))
        .param("value", value)
        .param("asOf", moment.change())
        .query(row -> {
          uses.put(row.getString(1), new Use(row.getLong(2), row.getLong(3), row.getLong(4)));
        });
    return uses;
  }

  private List<FactRef> citing(UUID id, Moment moment) {
    return jdbc.sql(
            """
            select f.body from fact_facet x
            join fact_row f on f.fact_id = x.fact_id and f.recorded_from = x.recorded_from
            where x.kind = 'source' and x.name = :id and f.lifecycle = 'ACTIVE' and %s
            order by f.occurred_start nulls last, f.occurred_end, f.fact_id
            limit %d\
            """
                .formatted(AsOfRule.on("f"), FACTS_SHOWN))
        .param("id", id.toString())
        .param("asOf", moment.change())
        .query((row, n) -> FactRef.of(json.read(row.getString(1), FactView.class)))
        .list();
  }
}
