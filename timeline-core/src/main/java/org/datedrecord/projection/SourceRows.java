package org.datedrecord.projection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.datedrecord.view.Json;
import org.datedrecord.view.SourceRow;

/// Reads and writes sources.
final class SourceRows {

  private static final String CURRENT =
      "select body from source_row where recorded_to is null and source_id ";

  private final Rows rows;
  private final Json json;
  private final Recent<UUID, SourceRow> recent = new Recent<>();

  SourceRows(Rows rows, Json json) {
    this.rows = rows;
    this.json = json;
  }

  SourceRow current(UUID id) {
    SourceRow known = recent.get(id);
    if (known != null) {
      return known;
    }
    List<SourceRow> found =
        rows.read(CURRENT + "= ?", (row, n) -> json.read(row.getBytes(1), SourceRow.class), id);
    if (found.isEmpty()) {
      throw new IllegalStateException("There is no source " + id + ".");
    }
    recent.put(id, found.getFirst());
    return found.getFirst();
  }

  /// Reads what will be asked for soon.
  void fetch(Collection<UUID> ids) {
    List<UUID> missing = recent.missing(ids);
    if (!missing.isEmpty()) {
      rows.readAll(
              CURRENT + "in (:ids)",
              missing,
              (row, n) -> json.read(row.getBytes(1), SourceRow.class))
          .forEach(source -> recent.put(source.id(), source));
    }
  }

  void add(SourceRow source) {
    rows.insert(
        "insert into source_row (source_id, recorded_from, version, body) values (?, ?, ?, ?)",
        source.id(),
        source.change(),
        source.version(),
        new Rows.Kept(source));
    recent.put(source.id(), source);
  }

  /// Puts a row in the place of the one that counted.
  void replace(SourceRow before, SourceRow after) {
    rows.close("source_row", "source_id", before.id(), before.change(), after.change());
    add(after);
  }

  void forget() {
    recent.clear();
  }
}
