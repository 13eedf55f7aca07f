package org.datedrecord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One way along the facts: by which columns, in which direction, and whether along those that have
/// the time in question or along those that have not.
final class Walk {

  private final List<String> keys;
  private final boolean timed;
  private final boolean down;
  private final String time;

  Walk(Paging.Sort sort, boolean timed, boolean down) {
    List<String> columns =
        switch (sort) {
          case OCCURRED -> List.of("f.occurred_start", "f.occurred_end");
          case REPORTED -> List.of("f.reported_start");
          case RECORDED -> List.of("f.first_change");
        };
    this.keys = timed ? columns : List.of();
    this.time = columns.getFirst();
    this.timed = timed;
    this.down = down;
  }

  String part() {
    return time + (timed ? " is not null" : " is null");
  }

  String start() {
    return keys.isEmpty() ? "cast(null as bigint)" : keys.getFirst();
  }

  String end() {
    return keys.size() < 2 ? "cast(null as bigint)" : keys.get(1);
  }

  String order() {
    List<String> columns = new ArrayList<>(keys);
    columns.add("f.fact_id");
    return columns.stream()
        .map(column -> down ? column + " desc" : column)
        .collect(Collectors.joining(", "));
  }

  /// The condition for what comes after a place. It begins with a plain bound on the first key, for
  /// the sake of the index.
  String after(Paging.Place place, Map<String, Object> parameters) {
    parameters.put("placeId", place.id().toString());
    String beyond = down ? "<" : ">";
    String condition = "f.fact_id " + beyond + " :placeId";
    for (int i = keys.size() - 1; i >= 0; i--) {
      parameters.put("place" + i, key(place, i));
      condition =
          "(%1$s %2$s :place%3$d or (%1$s = :place%3$d and %4$s))"
              .formatted(keys.get(i), beyond, i, condition);
    }
    return keys.isEmpty()
        ? condition
        : keys.getFirst() + " " + beyond + "= :place0 and " + condition;
  }

  private static Object key(Paging.Place place, int i) {
    @Nullable Long key = i == 0 ? place.start() : place.end();
    return key == null ? 0L : key;
  }
}
