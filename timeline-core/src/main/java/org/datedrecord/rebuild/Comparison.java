package org.datedrecord.rebuild;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.datedrecord.projection.ViewSchema;
import org.jspecify.annotations.Nullable;

/// What readers see, compared row by row with what was made anew from the log. Both are taken as
/// they stood at one change, for the one that is shown goes on meanwhile.
///
/// @param change the newest change that was compared
/// @param tables for each table its rows and their hash, as they ought to be
/// @param count how many rows differ; where very many do, at least so many
/// @param differences the first of them
record Comparison(
    Instant at,
    long change,
    Map<String, Counted> tables,
    long count,
    List<Difference> differences) {

  private static final int BUCKETS_LOOKED_INTO = 16;

  /// How many rows there are, and a hash of them all.
  record Counted(long rows, String hash) {}

  static Comparison of(Workshop.Build build) {
    Map<String, Counted> tables = new TreeMap<>();
    List<Difference> differences = new ArrayList<>();
    for (ViewSchema.Table table : ViewSchema.TABLES) {
      TableDigest made = digest(build, ViewSchema.BUILDING, table);
      TableDigest shown = digest(build, ViewSchema.SHOWN, table);
      tables.put(table.name(), new Counted(made.rows(), made.hash()));
      BitSet differing = made.differing(shown);
      if (!differing.isEmpty()) {
        name(build, table, made, few(differing), differences);
      }
    }
    return new Comparison(
        Instant.now(),
        build.position(),
        tables,
        differences.size(),
        differences.stream().limit(Difference.NAMED).toList());
  }

  private static TableDigest digest(Workshop.Build build, String schema, ViewSchema.Table table) {
    return build
        .bench()
        .inTransaction(() -> TableDigest.of(build.bench().jdbc(), schema, table, build.position()));
  }

  private static BitSet few(BitSet buckets) {
    BitSet few = new BitSet();
    buckets.stream().limit(BUCKETS_LOOKED_INTO).forEach(few::set);
    return few;
  }

  private static void name(
      Workshop.Build build,
      ViewSchema.Table table,
      TableDigest digest,
      BitSet buckets,
      List<Difference> differences) {
    Map<TableDigest.Key, Long> made = rows(build, digest, buckets, ViewSchema.BUILDING);
    Map<TableDigest.Key, Long> shown = rows(build, digest, buckets, ViewSchema.SHOWN);
    TreeSet<TableDigest.Key> keys =
        new TreeSet<>(
            Comparator.comparingLong(TableDigest.Key::change)
                .thenComparing(TableDigest.Key::subject));
    keys.addAll(made.keySet());
    keys.addAll(shown.keySet());
    for (TableDigest.Key key : keys) {
      String what = wrong(made.get(key), shown.get(key));
      if (what != null) {
        differences.add(new Difference(table.name(), key.subject(), key.change(), what));
      }
    }
  }

  private static @Nullable String wrong(@Nullable Long made, @Nullable Long shown) {
    if (shown == null) {
      return "is missing";
    }
    if (made == null) {
      return "is not from the log";
    }
    return made.equals(shown) ? null : "is not as the log says";
  }

  private static Map<TableDigest.Key, Long> rows(
      Workshop.Build build, TableDigest digest, BitSet buckets, String schema) {
    return build
        .bench()
        .inTransaction(
            () -> digest.rowsIn(buckets, build.bench().jdbc(), schema, build.position()));
  }
}
