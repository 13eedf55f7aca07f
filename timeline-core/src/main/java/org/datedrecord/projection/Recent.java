package org.datedrecord.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was read or written lately, so that it need not be read again.
final class Recent<K, V> {

  private static final int ROOM = 2_000;

  private final Map<K, V> values =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
          return size() > ROOM;
        }
      };

  @Nullable V get(K key) {
    return values.get(key);
  }

  void put(K key, V value) {
    values.put(key, value);
  }

  /// Those that are not here, at the most as many as there is room for.
  List<K> missing(Collection<K> keys) {
    return keys.stream().distinct().filter(key -> !values.containsKey(key)).limit(ROOM).toList();
  }

  void clear() {
    values.clear();
  }
}
