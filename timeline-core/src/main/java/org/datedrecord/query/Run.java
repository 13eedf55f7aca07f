package org.datedrecord.query;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Some rows in order, and what is common to them, so that a search steps over those among which
/// nothing can be found.
///
/// A time of more than a month would blur what is common, for it lies in many days. So such rows
/// are known apart as well, and where only they can be meant, only they are looked at.
final class Run {

  static final int LENGTH = 1024;

  private static final long MONTH = 31;

  private final Columns columns;
  private final Sequence rows = new Sequence(LENGTH);
  private final Sequence lasting = new Sequence(4);
  private final Zone brief = new Zone();
  private final Zone whole = new Zone();

  Run(Columns columns) {
    this.columns = columns;
  }

  /// Rows one after another.
  static final class Sequence {

    private int[] rows;
    private int length;

    private Sequence(int room) {
      this.rows = new int[room];
    }

    int length() {
      return length;
    }

    int row(int at) {
      return rows[at];
    }

    /// The first place from which on the rows are so; past the end where none is.
    int first(IntPredicate is) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (is.test(rows[middle])) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }

    private void insert(int at, int row) {
      if (length == rows.length) {
        rows = Arrays.copyOf(rows, 2 * length);
      }
      System.arraycopy(rows, at, rows, at + 1, length - at);
      rows[at] = row;
      length++;
    }
  }

  /// What is common to some rows.
  static final class Zone {

    long statedFrom = Long.MAX_VALUE;
    long statedTo = Long.MIN_VALUE;
    long earliest = Long.MAX_VALUE;
    long latest = Long.MIN_VALUE;
    long publishedFrom = Long.MAX_VALUE;
    long publishedTo = Long.MIN_VALUE;
    long recordedFrom = Long.MAX_VALUE;
    boolean hasUndated;

    private void know(int row, Columns columns) {
      recordedFrom = Math.min(recordedFrom, columns.recordedFrom[row]);
      publishedFrom = Math.min(publishedFrom, columns.publishedFrom(row));
      publishedTo = Math.max(publishedTo, columns.publishedTo(row));
      if (columns.isDated(row)) {
        statedFrom = Math.min(statedFrom, columns.statedFrom[row]);
        statedTo = Math.max(statedTo, columns.statedTo[row]);
        earliest = Math.min(earliest, columns.earliest[row]);
        latest = Math.max(latest, columns.latest[row]);
      } else {
        hasUndated = true;
      }
    }
  }

  int length() {
    return rows.length;
  }

  boolean isFull() {
    return rows.length == LENGTH;
  }

  int first() {
    return rows.rows[0];
  }

  int last() {
    return rows.rows[rows.length - 1];
  }

  /// Those rows among which all are that may pass; none where nothing can.
  @Nullable Sequence candidates(Sieve sieve) {
    if (sieve.mayPass(brief)) {
      return rows;
    }
    return lasting.length > 0 && sieve.mayPass(whole) ? lasting : null;
  }

  /// Adds a row before those that come after it.
  void insert(int row, IntPredicate after) {
    rows.insert(rows.first(after), row);
    whole.know(row, columns);
    if (isLasting(row)) {
      lasting.insert(lasting.first(after), row);
    } else {
      brief.know(row, columns);
    }
  }

  private boolean isLasting(int row) {
    return columns.isDated(row)
        && (isLong(columns.statedFrom[row], columns.statedTo[row])
            || isLong(columns.earliest[row], columns.latest[row]));
  }

  /// Days before and after all others stand for ends that nobody knows.
  private static boolean isLong(long from, long to) {
    return from == Long.MIN_VALUE || to == Long.MAX_VALUE || to - from > MONTH;
  }

  /// This run, cut in two.
  ///
  /// @param second whether the second half is wanted, rather than the first
  Run half(boolean second) {
    Run half = new Run(columns);
    int middle = rows.length / 2;
    for (int at = second ? middle : 0; at < (second ? rows.length : middle); at++) {
      half.insert(rows.rows[at], r -> false);
    }
    return half;
  }
}
