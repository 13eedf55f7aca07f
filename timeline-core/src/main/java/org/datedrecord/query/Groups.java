package org.datedrecord.query;

import java.time.LocalDate;
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

  /// What rows of a group have in common; of facts without a date, the main actor alone.
  record Group(@Nullable Dated dated, @Nullable String lead) {

    Density.Span span(Dated when, long facts, long disputed) {
      return new Density.Span(
          when.from(), when.to(), when.shape(), when.certain(), lead, facts, disputed);
    }
  }

  /// A date as it is drawn.
  record Dated(LocalDate from, LocalDate to, Density.Shape shape, boolean certain) {}

  private static final Comparator<Group> ORDER =
      Comparator.comparing(
              Group::dated,
              Comparator.nullsFirst(
                  Comparator.comparing(Dated::from)
                      .thenComparing(Dated::to)
                      .thenComparing(Dated::shape)
                      .thenComparing(Dated::certain)))
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
      return new Group(null, traits.lead());
    }
    LocalDate from = LocalDate.ofEpochDay(columns.statedFrom[row]);
    LocalDate to = LocalDate.ofEpochDay(columns.statedTo[row]);
    return new Group(new Dated(from, to, dated.shape(), dated.certain()), traits.lead());
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
      Integer[] added = new Integer[groups.size() - sorted.length];
      Arrays.setAll(added, i -> sorted.length + i);
      Arrays.sort(added, Comparator.comparing(groups::get, ORDER));
      sorted = merged(sorted, added);
    }
    return sorted;
  }

  private int[] merged(int[] before, Integer[] added) {
    int[] all = new int[before.length + added.length];
    int i = 0;
    int j = 0;
    for (int at = 0; at < all.length; at++) {
      boolean next =
          j == added.length
              || (i < before.length
                  && ORDER.compare(groups.get(before[i]), groups.get(added[j])) < 0);
      all[at] = next ? before[i++] : added[j++];
    }
    return all;
  }
}
