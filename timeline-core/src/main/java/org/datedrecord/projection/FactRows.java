package org.datedrecord.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.datedrecord.model.Nature;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Json;
import org.datedrecord.view.Traits;
import org.jspecify.annotations.Nullable;

/// Reads and writes facts: what is shown of them, by what they are found, and whom they cite.
final class FactRows {

  private static final String CURRENT =
      """
      select f.body, t.traits, f.recorded_from from fact_row f
      join fact_trait t on t.fact_id = f.fact_id and t.recorded_from = f.recorded_from
      where f.recorded_to is null and f.fact_id \
      """;

  private static final String CITE =
      "insert into citation (source_id, fact_id, timeline_id, cited_from) ";

  private final Rows rows;
  private final Json json;
  private final Recent<UUID, Current> recent = new Recent<>();

  FactRows(Rows rows, Json json) {
    this.rows = rows;
    this.json = json;
  }

  /// A fact's newest row.
  record Current(FactView view, Traits traits, long recordedFrom) {}

  /// None where its first event is parked.
  Optional<Current> current(UUID id) {
    Current known = recent.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Current> found = rows.read(CURRENT + "= ?", this::current, id).stream().findFirst();
    found.ifPresent(current -> recent.put(id, current));
    return found;
  }

  /// Reads what will be asked for soon.
  void fetch(Collection<UUID> ids) {
    List<UUID> missing = recent.missing(ids);
    if (!missing.isEmpty()) {
      rows.readAll(CURRENT + "in (:ids)", missing, this::current)
          .forEach(current -> recent.put(current.view().id(), current));
    }
  }

  private Current current(ResultSet row, int n) throws SQLException {
    return new Current(
        json.read(row.getBytes(1), FactView.class),
        json.read(row.getBytes(2), Traits.class),
        row.getLong(3));
  }

  void first(FactView view, UUID timelineId) {
    insert(view, true, FactTraits.first(view, timelineId), null);
    for (UUID source : sources(view)) {
      rows.insert(CITE + "values (?, ?, ?, ?)", source, view.id(), timelineId, view.change());
    }
  }

  /// Closes the newest row and opens the next.
  void next(Current now, FactView view, boolean ownVersion, @Nullable Nature corrected) {
    rows.close("fact_row", "fact_id", view.id(), now.recordedFrom(), view.change());
    insert(view, ownVersion, FactTraits.next(now.traits(), view, corrected), now.recordedFrom());
    Set<UUID> added = sources(view);
    added.removeAll(sources(now.view()));
    added.forEach(source -> cite(source, view, now.traits().timelineId()));
  }

  private void insert(FactView view, boolean ownVersion, Traits traits, @Nullable Long replaced) {
    UUID id = view.id();
    rows.insert(
        """
        insert into fact_row (fact_id, recorded_from, own_version, version, body)
        values (?, ?, ?, ?, ?)
        """,
        id,
        view.change(),
        ownVersion,
        view.version(),
        new Rows.Kept(view));
    rows.insert(
        "insert into fact_trait (recorded_from, fact_id, replaced, traits) values (?, ?, ?, ?)",
        view.change(),
        id,
        replaced,
        new Rows.Kept(traits));
    recent.put(view.id(), new Current(view, traits, view.change()));
  }

  private static Set<UUID> sources(FactView view) {
    Set<UUID> sources = new LinkedHashSet<>();
    view.evidence().forEach(evidence -> sources.add(evidence.source().id()));
    return sources;
  }

  /// Notes that the fact cites a source, so that it hears of what becomes of it. It may have cited
  /// it once before.
  private void cite(UUID source, FactView view, UUID timelineId) {
    rows.insert(
        CITE
            + """
            select ?, ?, ?, cast(? as bigint) where not exists (
              select 1 from citation where source_id = ? and fact_id = ?)
            """,
        source,
        view.id(),
        timelineId,
        view.change(),
        source,
        view.id());
  }

  /// The facts that cite a source, or did so once.
  List<UUID> citing(UUID source) {
    return rows.read(
        "select fact_id from citation where source_id = ? order by fact_id",
        (row, n) -> row.getObject(1, UUID.class),
        source);
  }

  void forget() {
    recent.clear();
  }
}
