package org.datedrecord.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.datedrecord.view.Density;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Traits;
import org.jspecify.annotations.Nullable;

/// All rows of one timeline, found by their traits.
///
/// A list is found in one of two ways. Where many rows pass, by walking along its order until
/// enough have. Where few can, by looking at those few, and keeping the ones that come first. Which
/// it is need not be known beforehand: a walk that has seen more rows than the few are gives up.
final class Shelf {

  /// So many rows are looked at faster than it takes to think about them.
  private static final int FEW = 2_000;

  private final int enough;
  private final Columns columns = new Columns();
  private final Names names = new Names();
  private final Groups groups = new Groups(columns);
  private final Map<Paging.Sort, Order> timed = new EnumMap<>(Paging.Sort.class);
  private final Map<Paging.Sort, Order> timeless = new EnumMap<>(Paging.Sort.class);
  private final Tally tally = new Tally(columns, names, groups);

  Shelf() {
    this(FEW);
  }

  /// @param enough how many rows are looked at without trying to walk first
  Shelf(int enough) {
    this.enough = enough;
    for (Paging.Sort sort : Paging.Sort.values()) {
      timed.put(sort, new Order(columns, key(sort)));
      timeless.put(sort, new Order(columns, new Plain()));
    }
  }

  /// A row that was found, and where it stands in its list.
  ///
  /// @param recordedFrom the change with which the row began to count
  record Hit(UUID id, long recordedFrom, @Nullable Long start, @Nullable Long end) {

    /// In order of time, also over several timelines.
    static final Comparator<Hit> IN_TIME =
        Comparator.comparing(Hit::start, Comparator.nullsLast(Comparator.<Long>naturalOrder()))
            .thenComparing(Hit::end, Comparator.nullsLast(Comparator.<Long>naturalOrder()))
            .thenComparing(hit -> hit.id().toString());

    Paging.Place place(boolean backward) {
      return new Paging.Place(start, end, id, backward);
    }
  }

  /// One way along a timeline's rows.
  ///
  /// @param hasTime whether along those that have the time in question, or along the others
  record Walk(Paging.Sort sort, boolean hasTime, boolean down) {}

  void add(UUID id, long from, Traits traits) {
    int row = columns.add(id, from, traits);
    names.add(row, traits);
    groups.add(row, traits);
    for (Paging.Sort sort : Paging.Sort.values()) {
      order(sort, hasTime(sort, row)).add(row);
    }
  }

  void close(UUID id, long from, long to) {
    columns.close(id, from, to);
  }

  Sieve sieve(FactFilter filter, long asOf) {
    return new Sieve(columns, names, filter, asOf);
  }

  Density density(FactFilter filter, long asOf) {
    return tally.density(this, sieve(filter, asOf));
  }

  Tally tally() {
    return tally;
  }

  /// The first rows after a place.
  List<Hit> find(Sieve sieve, Walk walk, Paging.@Nullable Place place, int limit) {
    int few = fewest(sieve);
    List<Integer> rows =
        few <= enough || isFar(sieve, walk, limit, few)
            ? null
            : walk(sieve, walk, place, limit, 2 * few);
    if (rows == null) {
      rows = gather(sieve, walk, place, limit);
    }
    return rows.stream().map(row -> hit(row, walk)).toList();
  }

  /// Whether a walk would look at more rows than it may, if those that pass lie evenly along it.
  private boolean isFar(Sieve sieve, Walk walk, int limit, int few) {
    return (long) limit * inRuns(order(walk), sieve) > 2L * few * few;
  }

  /// None where so many rows had to be looked at that another way is shorter.
  private @Nullable List<Integer> walk(
      Sieve sieve, Walk walk, Paging.@Nullable Place place, int limit, int patience) {
    List<Integer> found = new ArrayList<>(limit);
    int[] left = {patience};
    order(walk)
        .walk(
            place,
            walk.down(),
            sieve,
            row -> {
              if (sieve.passes(row)) {
                found.add(row);
              }
              return found.size() < limit && --left[0] > 0;
            });
    return left[0] > 0 ? found : null;
  }

  private List<Integer> gather(Sieve sieve, Walk walk, Paging.@Nullable Place place, int limit) {
    Order order = order(walk);
    Comparator<Integer> inOrder = walk.down() ? (a, b) -> order.compare(b, a) : order::compare;
    PriorityQueue<Integer> first = new PriorityQueue<>(limit + 1, inOrder.reversed());
    forFewest(
        sieve,
        row -> {
          if (hasTime(walk.sort(), row) == walk.hasTime()
              && sieve.passes(row)
              && order.isPast(row, place, walk.down())
              // Most of many rows come after those that are kept, and are only looked at.
              && (first.size() < limit || inOrder.compare(row, first.element()) < 0)) {
            first.add(row);
            if (first.size() > limit) {
              first.remove();
            }
          }
        });
    return first.stream().sorted(inOrder).toList();
  }

  /// How many rows [#forFewest] looks at.
  private int fewest(Sieve sieve) {
    return Math.min(sieve.atMost(), Math.min(inDays(sieve), inReports(sieve)));
  }

  /// Calls with the smallest set of rows that is known to hold all that pass.
  void forFewest(Sieve sieve, IntConsumer row) {
    int few = fewest(sieve);
    if (few == sieve.atMost()) {
      sieve.forEachCandidate(row);
    } else if (few == inReports(sieve)) {
      forEachIn(order(Paging.Sort.REPORTED, true), sieve, row);
    } else {
      forEachIn(order(Paging.Sort.OCCURRED, true), sieve, row);
      if (sieve.takesUndated()) {
        forEachIn(order(Paging.Sort.OCCURRED, false), sieve, row);
      }
    }
  }

  private static void forEachIn(Order order, Sieve sieve, IntConsumer row) {
    order.walk(
        null,
        false,
        sieve,
        r -> {
          row.accept(r);
          return true;
        });
  }

  /// How many rows the days of the facts leave; more than there are where all days will do.
  private int inDays(Sieve sieve) {
    if (!sieve.isWindowed()) {
      return Integer.MAX_VALUE;
    }
    int undated = sieve.takesUndated() ? order(Paging.Sort.OCCURRED, false).size() : 0;
    return inRuns(order(Paging.Sort.OCCURRED, true), sieve) + undated;
  }

  /// The same for the days on which their sources were published.
  private int inReports(Sieve sieve) {
    return sieve.isReportedOnly()
        ? inRuns(order(Paging.Sort.REPORTED, true), sieve)
        : Integer.MAX_VALUE;
  }

  private static int inRuns(Order order, Sieve sieve) {
    int rows = 0;
    for (Run run : order.runs()) {
      Run.Sequence candidates = run.candidates(sieve);
      rows += candidates == null ? 0 : candidates.length();
    }
    return rows;
  }

  private Hit hit(int row, Walk walk) {
    Order.Key key = key(walk.sort());
    return new Hit(
        columns.id(row),
        columns.recordedFrom[row],
        walk.hasTime() ? key.first(row) : null,
        walk.hasTime() && walk.sort() == Paging.Sort.OCCURRED ? key.second(row) : null);
  }

  private Order order(Walk walk) {
    return order(walk.sort(), walk.hasTime());
  }

  private Order order(Paging.Sort sort, boolean hasTime) {
    return Objects.requireNonNull((hasTime ? timed : timeless).get(sort));
  }

  private boolean hasTime(Paging.Sort sort, int row) {
    return switch (sort) {
      case OCCURRED -> columns.isDated(row);
      case REPORTED -> columns.reported[row] != Columns.NONE;
      case RECORDED -> true;
    };
  }

  private Order.Key key(Paging.Sort sort) {
    return switch (sort) {
      case OCCURRED -> new Occurred(columns);
      case REPORTED -> new Reported(columns);
      case RECORDED -> new Recorded(columns);
    };
  }

  private record Occurred(Columns columns) implements Order.Key {

    @Override
    public long first(int row) {
      return columns.start[row];
    }

    @Override
    public long second(int row) {
      return columns.end[row];
    }
  }

  private record Reported(Columns columns) implements Order.Key {

    @Override
    public long first(int row) {
      return columns.reported[row];
    }

    @Override
    public long second(int row) {
      return 0;
    }
  }

  private record Recorded(Columns columns) implements Order.Key {

    @Override
    public long first(int row) {
      return columns.firstChange[row];
    }

    @Override
    public long second(int row) {
      return 0;
    }
  }

  /// Rows without the time in question are ordered by their ids alone.
  private record Plain() implements Order.Key {

    @Override
    public long first(int row) {
      return 0;
    }

    @Override
    public long second(int row) {
      return 0;
    }
  }
}
