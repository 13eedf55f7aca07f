package org.datedrecord.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads facts.
@Component
class FactReader {

  private final JdbcClient jdbc;
  private final Json json;

  FactReader(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private record Row(String body, @Nullable Long start, @Nullable Long end, UUID id) {

    Paging.Place place(boolean backward) {
      return new Paging.Place(start, end, id, backward);
    }
  }

  /// A list has two parts: the facts that have the time it is ordered by, and after them those that
  /// have not, ordered by id alone. Each part is a walk along one index.
  Page<FactView> facts(String timelineId, FactFilter filter, Paging paging, Moment moment) {
    FactQuery query = new FactQuery(timelineId, filter, moment);
    Paging.Place from = paging.from();
    boolean backward = from != null && from.backward();
    List<Boolean> timedOrNot = backward ? List.of(false, true) : List.of(true, false);
    int start = from == null ? 0 : timedOrNot.indexOf(from.start() != null);
    int wanted = paging.limit() + 1;
    List<Row> rows = new ArrayList<>();
    for (int i = start; i < timedOrNot.size() && rows.size() < wanted; i++) {
      Walk walk = new Walk(paging.sort(), timedOrNot.get(i), paging.descending() != backward);
      rows.addAll(walk(query, walk, i == start ? from : null, wanted - rows.size()));
    }
    return page(rows, paging, moment);
  }

  private List<Row> walk(FactQuery query, Walk walk, Paging.@Nullable Place from, int limit) {
    Map<String, Object> parameters = new HashMap<>(query.parameters());
    String after = from == null ? "" : " and " + walk.after(from, parameters);
    return jdbc.sql(
            """
            select f.body, %s, %s, f.fact_id from fact_row f
            where %s and %s%s
            order by %s
            limit %d\
            """
                .formatted(
                    walk.start(),
                    walk.end(),
                    query.conditions(),
                    walk.part(),
                    after,
                    walk.order(),
                    limit))
        .params(parameters)
        .query((row, n) ->
            new Row(
                row.getString(1),
                row.getObject(2, Long.class),
                row.getObject(3, Long.class),
                UUID.fromString(row.getString(4))))
        .list();
  }

  private Page<FactView> page(List<Row> rows, Paging paging, Moment moment) {
    boolean more = rows.size() > paging.limit();
    List<Row> shown = more ? rows.subList(0, paging.limit()) : rows;
    Paging.Place from = paging.from();
    boolean backward = from != null && from.backward();
    if (backward) {
      shown = shown.reversed();
    }
    if (shown.isEmpty()) {
      return new Page<>(List.of(), moment, null, null);
    }
    boolean hasNext = backward || more;
    boolean hasPrev = backward ? more : from != null;
    return new Page<>(
        shown.stream().map(row -> json.read(row.body(), FactView.class)).toList(),
        moment,
        hasNext ? shown.getLast().place(false) : null,
        hasPrev ? shown.getFirst().place(true) : null);
  }

  Optional<FactView> fact(UUID id, Moment moment) {
    return jdbc.sql("select f.body from fact_row f where f.fact_id = :id and " + AsOfRule.on("f"))
        .param("id", id.toString())
        .param("asOf", moment.change())
        .query((row, n) -> json.read(row.getString(1), FactView.class))
        .optional();
  }

  List<VersionView> versions(UUID id, Moment moment) {
    return jdbc.sql(
            """
            select f.body, c.type, c.body, c.editor from fact_row f
            join change_row c on c.change_number = f.recorded_from
            where f.fact_id = :id and f.own_version and f.recorded_from <= :asOf
            order by f.recorded_from
            """)
        .param("id", id.toString())
        .param("asOf", moment.change())
        .query((row, n) ->
            VersionView.of(
                json.read(row.getString(1), FactView.class),
                row.getString(2),
                json.read(row.getString(3), VersionView.Said.class),
                row.getString(4)))
        .list();
  }
}
