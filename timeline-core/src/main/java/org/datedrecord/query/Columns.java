package org.datedrecord.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Standing;
import org.datedrecord.view.Traits;
import org.jspecify.annotations.Nullable;

/// The traits of a timeline's rows, column by column. A row is a number; rows are numbered in the
/// order in which they were recorded, so that those of any moment are the first so many.
///
/// What is compared for every row stands in plain arrays, since a million rows are then compared in
/// milliseconds. Days and seconds that are open on one side are the smallest and the largest
/// number.
final class Columns {

  /// Stands for a time that a row does not have.
  static final long NONE = Long.MIN_VALUE;

  /// Stands for the change that replaced a row which nothing replaced yet.
  static final long OPEN = Long.MAX_VALUE;

  private static final long[] NO_STRETCHES = {};

  private int size;
  private int room = 16;

  long[] idHigh = new long[room];
  long[] idLow = new long[room];
  long[] recordedFrom = new long[room];
  long[] recordedTo = new long[room];
  long[] firstChange = new long[room];
  long[] start = new long[room];
  long[] end = new long[room];
  long[] reported = new long[room];
  long[] earliest = new long[room];
  long[] latest = new long[room];
  long[] statedFrom = new long[room];
  long[] statedTo = new long[room];
  int[] corrections = new int[room];
  Lifecycle[] lifecycle = new Lifecycle[room];
  Standing[] standing = new Standing[room];
  private long[][] published = new long[room][];

  /// Dates with gaps are rare; their stretches stand apart.
  private final Map<Integer, long[]> possible = new HashMap<>();

  private final Map<Integer, long[]> stated = new HashMap<>();

  /// Facts of the same sources share what was published when.
  private final Map<List<Traits.Stretch>, long[]> known = new HashMap<>();

  int size() {
    return size;
  }

  /// Adds a row, which must not be older than the last one.
  int add(UUID id, long from, Traits traits) {
    if (size == room) {
      grow();
    }
    int row = size++;
    idHigh[row] = id.getMostSignificantBits();
    idLow[row] = id.getLeastSignificantBits();
    recordedFrom[row] = from;
    recordedTo[row] = OPEN;
    firstChange[row] = traits.firstChange();
    reported[row] = traits.reported() == null ? NONE : traits.reported();
    corrections[row] = traits.corrections();
    lifecycle[row] = traits.lifecycle();
    standing[row] = traits.standing();
    published[row] = known.computeIfAbsent(traits.published(), Columns::flat);
    date(row, traits.dated());
    return row;
  }

  private void date(int row, Traits.@Nullable Dated dated) {
    if (dated == null) {
      start[row] = NONE;
      end[row] = NONE;
      return;
    }
    start[row] = dated.start();
    end[row] = dated.end();
    long[] could = flat(dated.possible());
    long[] says = flat(dated.stated());
    earliest[row] = first(could);
    latest[row] = last(could);
    statedFrom[row] = first(says);
    statedTo[row] = last(says);
    if (could.length > 2) {
      possible.put(row, could);
    }
    if (says.length > 2) {
      stated.put(row, says);
    }
  }

  /// Says that a row was replaced. If it is not here, the view has lost it: all others are read as
  /// ever, and the reconciler names it.
  void close(UUID id, long from, long to) {
    int row = Arrays.binarySearch(recordedFrom, 0, size, from);
    while (row > 0 && recordedFrom[row - 1] == from) {
      row--;
    }
    while (row >= 0 && row < size && recordedFrom[row] == from) {
      if (idHigh[row] == id.getMostSignificantBits()
          && idLow[row] == id.getLeastSignificantBits()) {
        recordedTo[row] = to;
        return;
      }
      row++;
    }
  }

  /// How many rows had been recorded by a change.
  int recordedBy(long change) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (recordedFrom[middle] <= change) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  UUID id(int row) {
    return new UUID(idHigh[row], idLow[row]);
  }

  boolean isDated(int row) {
    return start[row] != NONE;
  }

  /// Whether the row counts at a moment: the as-of rule of [AsOfRule].
  boolean counts(int row, long asOf) {
    return recordedFrom[row] <= asOf && recordedTo[row] > asOf;
  }

  /// Whether one of the stretches in which a date could be shares a day with a window; of a date
  /// without gaps, its ends have told already.
  boolean possiblyIn(int row, long from, long to) {
    long[] stretches = possible.isEmpty() ? null : possible.get(row);
    return stretches == null || touches(stretches, from, to);
  }

  /// The same for the stretches that it states.
  boolean statedIn(int row, long from, long to) {
    long[] stretches = stated.isEmpty() ? null : stated.get(row);
    return stretches == null || touches(stretches, from, to);
  }

  /// The first day on which one of its sources was published; past all days where there is none.
  long publishedFrom(int row) {
    return published[row].length == 0 ? Long.MAX_VALUE : first(published[row]);
  }

  /// The last such day; before all days where there is none.
  long publishedTo(int row) {
    return published[row].length == 0 ? Long.MIN_VALUE : last(published[row]);
  }

  /// Whether one of its sources was published in a window.
  boolean publishedIn(int row, long from, long to) {
    return touches(published[row], from, to);
  }

  private static boolean touches(long[] stretches, long from, long to) {
    for (int i = 0; i < stretches.length; i += 2) {
      if (stretches[i] <= to && stretches[i + 1] >= from) {
        return true;
      }
    }
    return false;
  }

  private static long first(long[] stretches) {
    long first = stretches[0];
    for (int i = 2; i < stretches.length; i += 2) {
      first = Math.min(first, stretches[i]);
    }
    return first;
  }

  private static long last(long[] stretches) {
    long last = stretches[1];
    for (int i = 3; i < stretches.length; i += 2) {
      last = Math.max(last, stretches[i]);
    }
    return last;
  }

  private static long[] flat(List<Traits.Stretch> stretches) {
    if (stretches.isEmpty()) {
      return NO_STRETCHES;
    }
    long[] flat = new long[stretches.size() * 2];
    int i = 0;
    for (Traits.Stretch stretch : stretches) {
      flat[i++] = stretch.from() == null ? Long.MIN_VALUE : stretch.from();
      flat[i++] = stretch.to() == null ? Long.MAX_VALUE : stretch.to();
    }
    return flat;
  }

  private void grow() {
    room += room >> 1;
    idHigh = Arrays.copyOf(idHigh, room);
    idLow = Arrays.copyOf(idLow, room);
    recordedFrom = Arrays.copyOf(recordedFrom, room);
    recordedTo = Arrays.copyOf(recordedTo, room);
    firstChange = Arrays.copyOf(firstChange, room);
    start = Arrays.copyOf(start, room);
    end = Arrays.copyOf(end, room);
    reported = Arrays.copyOf(reported, room);
    earliest = Arrays.copyOf(earliest, room);
    latest = Arrays.copyOf(latest, room);
    statedFrom = Arrays.copyOf(statedFrom, room);
    statedTo = Arrays.copyOf(statedTo, room);
    corrections = Arrays.copyOf(corrections, room);
    lifecycle = Arrays.copyOf(lifecycle, room);
    standing = Arrays.copyOf(standing, room);
    published = Arrays.copyOf(published, room);
  }
}
