package org.datedrecord.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.query.Shelf.Hit;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Json;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Page;
import org.datedrecord.view.Paging;
import org.datedrecord.view.VersionView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads facts.
@Component
class FactReader {

  private final Catalogue catalogue;
  private final Bodies bodies;
  private final JdbcClient jdbc;
  private final Json json;

  FactReader(Catalogue catalogue, Bodies bodies, JdbcClient jdbc, Json json) {
    this.catalogue = catalogue;
    this.bodies = bodies;
    this.jdbc = jdbc;
    this.json = json;
  }

  /// A list has two parts: the facts that have the time it is ordered by, and after them those that
  /// have not, ordered by id alone.
  Page<FactView> facts(UUID timelineId, FactFilter filter, Paging paging, Moment moment) {
    return page(
        catalogue.ask(timelineId, moment, shelf -> find(shelf, filter, paging, moment)),
        paging,
        moment);
  }

  static List<Hit> find(Shelf shelf, FactFilter filter, Paging paging, Moment moment) {
    Sieve sieve = shelf.sieve(filter, moment.change());
    Paging.Place from = paging.from();
    boolean backward = from != null && from.backward();
    List<Boolean> timedOrNot = backward ? List.of(false, true) : List.of(true, false);
    int start = from == null ? 0 : timedOrNot.indexOf(from.start() != null);
    int wanted = paging.limit() + 1;
    List<Hit> hits = new ArrayList<>();
    for (int i = start; i < timedOrNot.size() && hits.size() < wanted; i++) {
      hits.addAll(
          shelf.find(
              sieve,
              new Shelf.Walk(paging.sort(), timedOrNot.get(i), paging.descending() != backward),
              i == start ? from : null,
              wanted - hits.size()));
    }
    return hits;
  }

  private Page<FactView> page(List<Hit> hits, Paging paging, Moment moment) {
    boolean more = hits.size() > paging.limit();
    List<Hit> shown = more ? hits.subList(0, paging.limit()) : hits;
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
        bodies.of(shown),
        moment,
        hasNext ? shown.getLast().place(false) : null,
        hasPrev ? shown.getFirst().place(true) : null);
  }

  Optional<FactView> fact(UUID id, Moment moment) {
    return jdbc.sql("select f.body from fact_row f where f.fact_id = :id and " + AsOfRule.on("f"))
        .param("id", id)
        .param("asOf", moment.change())
        .query((row, n) -> json.read(row.getBytes(1), FactView.class))
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
        .param("id", id)
        .param("asOf", moment.change())
        .query((row, n) ->
            VersionView.of(
                json.read(row.getBytes(1), FactView.class),
                row.getString(2),
                json.read(row.getBytes(3), VersionView.Said.class),
                row.getString(4)))
        .list();
  }
}
