package org.datedrecord.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.datedrecord.view.Paging;
import org.jspecify.annotations.Nullable;

/// Rows in one order, for walking along it from any place in either direction.
///
/// The rows are cut into runs. Each run knows between which days its rows lie and since when there
/// are any, so that a walk steps over the runs in which nothing can be found.
final class Order {

  private final Columns columns;
  private final Key key;
  private final List<Run> runs = new ArrayList<>();
  private int size;

  Order(Columns columns, Key key) {
    this.columns = columns;
    this.key = key;
  }

  /// What rows are ordered by before their ids decide.
  interface Key {

    long first(int row);

    long second(int row);
  }

  int size() {
    return size;
  }

  List<Run> runs() {
    return runs;
  }

  void add(int row) {
    int at = runOf(row);
    if (at == runs.size()) {
      if (runs.isEmpty() || runs.getLast().isFull()) {
        runs.add(new Run(columns));
      }
      at = runs.size() - 1;
    }
    Run run = runs.get(at);
    if (run.isFull()) {
      Run second = run.half(true);
      runs.set(at, run.half(false));
      runs.add(at + 1, second);
      run = compare(second.first(), row) < 0 ? second : runs.get(at);
    }
    run.insert(row, r -> compare(r, row) > 0);
    size++;
  }

  /// The first run that ends behind the row; past the last one where none does.
  private int runOf(int row) {
    return firstRun(run -> compare(run.last(), row) > 0);
  }

  private int firstRun(java.util.function.Predicate<Run> is) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (is.test(runs.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  int compare(int one, int other) {
    int keys = Long.compare(key.first(one), key.first(other));
    if (keys == 0) {
      keys = Long.compare(key.second(one), key.second(other));
    }
    if (keys == 0) {
      keys = compareIds(one, columns.idHigh[other], columns.idLow[other]);
    }
    return keys == 0 ? Integer.compare(one, other) : keys;
  }

  /// How a row stands to a place; 0 only for a row of the fact that the place is beside.
  int compare(int row, Paging.Place place) {
    int keys = place.start() == null ? 0 : Long.compare(key.first(row), place.start());
    if (keys == 0 && place.end() != null) {
      keys = Long.compare(key.second(row), place.end());
    }
    return keys == 0
        ? compareIds(row, place.id().getMostSignificantBits(), place.id().getLeastSignificantBits())
        : keys;
  }

  // As the texts of ids are ordered.
  private int compareIds(int row, long high, long low) {
    int highs = Long.compareUnsigned(columns.idHigh[row], high);
    return highs == 0 ? Long.compareUnsigned(columns.idLow[row], low) : highs;
  }

  /// Whether a row comes after a place, on a walk in one of the two directions.
  boolean isPast(int row, Paging.@Nullable Place place, boolean down) {
    if (place == null) {
      return true;
    }
    int compared = compare(row, place);
    return down ? compared < 0 : compared > 0;
  }

  /// Walks from a place, or from the end, through all rows of runs in which something may pass.
  ///
  /// @param goOn is asked for each row whether to go on after it
  void walk(Paging.@Nullable Place place, boolean down, Sieve sieve, IntPredicate goOn) {
    if (down) {
      walkDown(place, sieve, goOn);
    } else {
      walkUp(place, sieve, goOn);
    }
  }

  private void walkUp(Paging.@Nullable Place place, Sieve sieve, IntPredicate goOn) {
    int begin = place == null ? 0 : firstRun(run -> compare(run.last(), place) > 0);
    for (int i = begin; i < runs.size(); i++) {
      Run.Sequence rows = runs.get(i).candidates(sieve);
      if (rows != null) {
        int from = i == begin && place != null ? rows.first(r -> compare(r, place) > 0) : 0;
        for (int at = from; at < rows.length(); at++) {
          if (!goOn.test(rows.row(at))) {
            return;
          }
        }
      }
    }
  }

  private void walkDown(Paging.@Nullable Place place, Sieve sieve, IntPredicate goOn) {
    int begin = place == null ? runs.size() : firstRun(run -> compare(run.first(), place) >= 0);
    for (int i = begin - 1; i >= 0; i--) {
      Run.Sequence rows = runs.get(i).candidates(sieve);
      if (rows != null) {
        int from =
            i == begin - 1 && place != null
                ? rows.first(r -> compare(r, place) >= 0)
                : rows.length();
        for (int at = from - 1; at >= 0; at--) {
          if (!goOn.test(rows.row(at))) {
            return;
          }
        }
      }
    }
  }
}
