package org.datedrecord.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.datedrecord.view.Density;
import org.datedrecord.view.Traits;
import org.jspecify.annotations.Nullable;

/// Rows that an overview draws alike, so that counting them is adding one to a number.
final class Groups {

  /// What rows of a group have in common.
  ///
  /// @param from the first stated day; for a fact without a date, anything
  record Group(
      boolean dated,
      long from,
      long to,
      Density.@Nullable Shape shape,
      boolean certain,
      @Nullable String lead) {}

  private static final Comparator<Group> ORDER =
      Comparator.comparing(Group::dated)
          .thenComparingLong(Group::from)
          .thenComparingLong(Group::to)
          .thenComparing(Group::shape, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Group::certain)
          .thenComparing(Group::lead, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Columns columns;
  private final Map<Group, Integer> numbers = new HashMap<>();
  private final List<Group> groups = new ArrayList<>();
  private int[] ofRow = new int[16];

  /// The numbers of the groups in order, as far as they were sorted.
  private int[] sorted = {};

  Groups(Columns columns) {
    this.columns = columns;
  }

  void add(int row, Traits traits) {
    if (row == ofRow.length) {
      ofRow = Arrays.copyOf(ofRow, row + (row >> 1));
    }
    ofRow[row] =
        numbers.computeIfAbsent(
            group(row, traits),
            group -> {
              groups.add(group);
              return groups.size() - 1;
            });
  }

  private Group group(int row, Traits traits) {
    Traits.Dated dated = traits.dated();
    if (dated == null) {
      return new Group(false, 0, 0, null, false, traits.lead());
    }
    return new Group(
        true,
        columns.statedFrom[row],
        columns.statedTo[row],
        dated.shape(),
        dated.certain(),
        traits.lead());
  }

  int size() {
    return groups.size();
  }

  int of(int row) {
    return ofRow[row];
  }

  Group get(int number) {
    return groups.get(number);
  }

  /// All groups by their numbers, in order of time.
  synchronized int[] inOrder() {
    if (sorted.length < groups.size()) {
      Integer[] all = new Integer[groups.size()];
      Arrays.setAll(all, i -> i);
      Arrays.sort(all, Comparator.comparing(groups::get, ORDER));
      sorted = Arrays.stream(all).mapToInt(Integer::intValue).toArray();
    }
    return sorted;
  }
}
