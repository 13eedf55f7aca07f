package org.datedrecord.query;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.Traits;
import org.datedrecord.view.Traits.Kind;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Which rows have which name.
final class Names {

  private final Map<Kind, Map<String, RoaringBitmap>> rows = new EnumMap<>(Kind.class);

  void add(int row, Traits traits) {
    traits
        .names()
        .forEach((kind, names) -> {
          Map<String, RoaringBitmap> ofKind = rows.computeIfAbsent(kind, k -> new HashMap<>());
          names.forEach(name -> ofKind.computeIfAbsent(name, n -> new RoaringBitmap()).add(row));
        });
  }

  /// All names of one kind with the rows that have them.
  Map<String, RoaringBitmap> of(Kind kind) {
    return rows.getOrDefault(kind, Map.of());
  }

  /// The rows that have a name of each kind that is asked for; null where none is.
  @Nullable RoaringBitmap matching(FactFilter filter) {
    RoaringBitmap all = null;
    all = and(all, filter.actors(), Kind.ACTOR);
    all = and(all, filter.publishers(), Kind.PUBLISHER);
    all = and(all, filter.origins(), Kind.ORIGIN);
    all = and(all, filter.claimants(), Kind.CLAIMANT);
    all = and(all, texts(filter.natures().stream().map(n -> n.term()).toList()), Kind.NATURE);
    all = and(all, texts(filter.contentions()), Kind.CONTENTION);
    return and(all, filter.sources(), Kind.SOURCE, Kind.SOURCE_TITLE);
  }

  private static Set<String> texts(Collection<?> values) {
    return Set.copyOf(
        values.stream()
            .map(value -> value instanceof UUID id ? id.toString() : (String) value)
            .toList());
  }

  private @Nullable RoaringBitmap and(
      @Nullable RoaringBitmap all, Set<String> wanted, Kind... kinds) {
    if (wanted.isEmpty()) {
      return all;
    }
    RoaringBitmap any = new RoaringBitmap();
    for (Kind kind : kinds) {
      wanted.stream().map(of(kind)::get).filter(r -> r != null).forEach(any::or);
    }
    return all == null ? any : RoaringBitmap.and(all, any);
  }
}
