package org.datedrecord.projection;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.datedrecord.model.Nature;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Json;
import org.datedrecord.view.Traits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes facts: what is shown of them, by what they are found, and whom they cite.
@Component
class FactRows {

  private final JdbcTemplate jdbc;
  private final Json json;

  FactRows(JdbcTemplate jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// A fact's newest row.
  record Current(FactView view, Traits traits, long recordedFrom) {}

  Current current(UUID fact) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            """
            select f.body, t.traits, f.recorded_from from fact_row f
            join fact_trait t on t.fact_id = f.fact_id and t.recorded_from = f.recorded_from
            where f.fact_id = ? and f.recorded_to is null
            """,
            (row, n) ->
                new Current(
                    json.read(row.getString(1), FactView.class),
                    json.read(row.getString(2), Traits.class),
                    row.getLong(3)),
            fact.toString()));
  }

  void first(FactView view, UUID timelineId) {
    insert(view, true, FactTraits.first(view, timelineId), null);
    cite(sources(view), view.id(), timelineId);
  }

  /// Closes the newest row and opens the next.
  void next(Current now, FactView view, boolean ownVersion, @Nullable Nature corrected) {
    jdbc.update(
        "update fact_row set recorded_to = ? where fact_id = ? and recorded_from = ?",
        view.change(),
        view.id().toString(),
        now.recordedFrom());
    insert(view, ownVersion, FactTraits.next(now.traits(), view, corrected), now.recordedFrom());
    Set<UUID> added = sources(view);
    added.removeAll(sources(now.view()));
    cite(added, view.id(), now.traits().timelineId());
  }

  private void insert(FactView view, boolean ownVersion, Traits traits, @Nullable Long replaced) {
    String id = view.id().toString();
    jdbc.update(
        """
        insert into fact_row (fact_id, recorded_from, own_version, version, body)
        values (?, ?, ?, ?, ?)
        """,
        id,
        view.change(),
        ownVersion,
        view.version(),
        json.write(view));
    jdbc.update(
        "insert into fact_trait (recorded_from, fact_id, replaced, traits) values (?, ?, ?, ?)",
        view.change(),
        id,
        replaced,
        json.write(traits));
  }

  private static Set<UUID> sources(FactView view) {
    Set<UUID> sources = new LinkedHashSet<>();
    view.evidence().forEach(evidence -> sources.add(evidence.source().id()));
    return sources;
  }

  /// Notes which sources the fact cites, so that it hears of what becomes of them. It may have
  /// cited one of them before.
  private void cite(Set<UUID> sources, UUID fact, UUID timelineId) {
    for (UUID source : sources) {
      jdbc.update(
          """
          insert into citation (source_id, fact_id, timeline_id)
          select ?, ?, ? where not exists (
            select 1 from citation where source_id = ? and fact_id = ?)
          """,
          source.toString(),
          fact.toString(),
          timelineId.toString(),
          source.toString(),
          fact.toString());
    }
  }
}
