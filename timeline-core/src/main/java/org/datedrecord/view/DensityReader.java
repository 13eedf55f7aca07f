package org.datedrecord.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts facts by the days they are dated.
@Component
class DensityReader {

  /// Here, and not by the database, which may sort names as its language does.
  private static final Comparator<Density.Span> ORDER =
      Comparator.comparing(Density.Span::from)
          .thenComparing(Density.Span::to)
          .thenComparing(Density.Span::shape)
          .thenComparing(Density.Span::certain)
          .thenComparing(Density.Span::actor, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final JdbcClient jdbc;

  DensityReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Density density(String timelineId, FactFilter filter, Moment moment) {
    FactQuery query = new FactQuery(timelineId, filter, moment);
    long undated =
        jdbc.sql(
                "select count(*) from fact_row f where f.occurred_start is null and "
                    + query.conditions())
            .params(query.parameters())
            .query(Long.class)
            .single();
    List<Density.Span> spans =
        jdbc
            .sql(
                """
                select f.stated_from, f.stated_to, f.shape, f.is_certain, f.actor, count(*),
                  sum(case when f.standing = 'DISPUTED' then 1 else 0 end)
                from fact_row f
                where f.occurred_start is not null and %s
                group by f.stated_from, f.stated_to, f.shape, f.is_certain, f.actor\
                """
                    .formatted(query.conditions()))
            .params(query.parameters())
            .query((row, n) ->
                new Density.Span(
                    LocalDate.ofEpochDay(row.getLong(1)),
                    LocalDate.ofEpochDay(row.getLong(2)),
                    Density.Shape.valueOf(row.getString(3)),
                    row.getBoolean(4),
                    row.getString(5),
                    row.getLong(6),
                    row.getLong(7)))
            .list()
            .stream()
            .sorted(ORDER)
            .toList();
    long dated = spans.stream().mapToLong(Density.Span::facts).sum();
    return new Density(dated + undated, undated, spans);
  }
}
