package org.datedrecord.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.datedrecord.query.Shelf.Hit;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is shown of the facts that were found. A row never changes, so those that were read lately
/// are kept.
@Component
class Bodies {

  /// So many bytes of JSON are kept, read: three times as many bytes, more or less.
  private static final long ROOM = 8_000_000;

  private final JdbcClient jdbc;
  private final Json json;
  private final Cache<Key, Body> kept =
      Caffeine.newBuilder()
          .maximumWeight(ROOM)
          .weigher((Key key, Body body) -> body.length())
          .build();

  Bodies(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private record Key(UUID id, long recordedFrom) {

    static Key of(Hit hit) {
      return new Key(hit.id(), hit.recordedFrom());
    }
  }

  private record Body(FactView view, int length) {}

  /// The facts in the order in which they were found. One that is missing was in a view that was
  /// put out of its place meanwhile, for its faults.
  List<FactView> of(List<Hit> hits) {
    Map<Key, Body> found = kept.getAll(hits.stream().map(Key::of).toList(), this::read);
    return hits.stream()
        .map(hit -> found.get(Key.of(hit)))
        .filter(Objects::nonNull)
        .map(body -> Objects.requireNonNull(body).view())
        .toList();
  }

  /// Forgets everything.
  void clear() {
    kept.invalidateAll();
  }

  private Map<Key, Body> read(Set<? extends Key> keys) {
    Map<Key, Body> found = new HashMap<>();
    jdbc.sql(
            "select fact_id, recorded_from, body from fact_row where fact_id in (:ids)"
                + " and recorded_from in (:changes)")
        .param("ids", keys.stream().map(Key::id).toList())
        .param("changes", keys.stream().map(Key::recordedFrom).distinct().toList())
        .query(row -> {
          Key key = new Key(row.getObject(1, UUID.class), row.getLong(2));
          byte[] body = row.getBytes(3);
          if (keys.contains(key)) {
            found.put(key, new Body(json.read(body, FactView.class), body.length));
          }
        });
    return found;
  }
}
