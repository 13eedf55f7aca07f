package org.datedrecord.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Standing;
import org.datedrecord.view.ActorView;
import org.datedrecord.view.Density;
import org.datedrecord.view.TimelineView;
import org.datedrecord.view.Traits.Kind;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.util.ConcurrentLruCache;

/// Counts a timeline's rows at a moment.
final class Tally {

  /// So many moments are remembered. Every page of a timeline asks for the same counts of a moment,
  /// each of them a look at all rows; and what was recorded by then never changes.
  private static final int MOMENTS = 16;

  private final Columns columns;
  private final Names names;
  private final Groups groups;
  private final ConcurrentLruCache<Long, Facts> facts =
      new ConcurrentLruCache<>(MOMENTS, this::countFacts);
  private final ConcurrentLruCache<Long, List<ActorView>> actors =
      new ConcurrentLruCache<>(MOMENTS, this::countActors);

  Tally(Columns columns, Names names, Groups groups) {
    this.columns = columns;
    this.names = names;
    this.groups = groups;
  }

  /// What a timeline holds at a moment, retracted facts not counted.
  record Facts(
      long count,
      long undated,
      long corrections,
      long sources,
      long origins,
      TimelineView.Extent extent) {

    static final Facts NONE = new Facts(0, 0, 0, 0, 0, new TimelineView.Extent(null, null));
  }

  /// How a source is used.
  ///
  /// @param lastChange the last change of a fact that cites or cited it; 0 where there was none
  record Use(long cited, long original, long corrected, long lastChange) {

    static final Use NONE = new Use(0, 0, 0, 0);

    Use and(Use other) {
      return new Use(
          cited + other.cited,
          original + other.original,
          corrected + other.corrected,
          Math.max(lastChange, other.lastChange));
    }
  }

  private boolean stands(int row, long asOf) {
    return columns.counts(row, asOf) && columns.lifecycle[row] == Lifecycle.ACTIVE;
  }

  Facts facts(long asOf) {
    return facts.get(asOf);
  }

  private Facts countFacts(long asOf) {
    long count = 0;
    long undated = 0;
    long corrections = 0;
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    for (int row = 0; row < columns.recordedBy(asOf); row++) {
      if (stands(row, asOf)) {
        count++;
        corrections += columns.corrections[row];
        if (columns.isDated(row)) {
          from = Math.min(from, columns.statedFrom[row]);
          to = Math.max(to, columns.statedTo[row]);
        } else {
          undated++;
        }
      }
    }
    TimelineView.Extent extent =
        count == undated
            ? new TimelineView.Extent(null, null)
            : new TimelineView.Extent(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
    return new Facts(
        count,
        undated,
        corrections,
        standing(Kind.SOURCE, asOf),
        standing(Kind.ORIGIN, asOf),
        extent);
  }

  /// How many names of a kind there are.
  private long standing(Kind kind, long asOf) {
    return names.of(kind).values().stream()
        .filter(rows -> any(rows, row -> stands(row, asOf)))
        .count();
  }

  private static boolean any(RoaringBitmap rows, IntPredicate is) {
    for (PeekableIntIterator each = rows.getIntIterator(); each.hasNext(); ) {
      if (is.test(each.next())) {
        return true;
      }
    }
    return false;
  }

  List<ActorView> actors(long asOf) {
    return actors.get(asOf);
  }

  private List<ActorView> countActors(long asOf) {
    List<ActorView> actors = new ArrayList<>();
    names
        .of(Kind.ACTOR)
        .forEach((name, rows) -> {
          long[] counts = new long[2];
          rows.forEach(
              (org.roaringbitmap.IntConsumer)
                  row -> {
                    if (stands(row, asOf)) {
                      counts[0]++;
                      counts[1] += name.equals(groups.get(groups.of(row)).lead()) ? 1 : 0;
                    }
                  });
          if (counts[0] > 0) {
            actors.add(new ActorView(name, counts[0], counts[1]));
          }
        });
    return List.copyOf(actors);
  }

  /// How all sources are used that a fact of the timeline cites or cited.
  Map<String, Use> uses(long asOf) {
    Map<String, Use> uses = new HashMap<>();
    for (String source : names.of(Kind.SOURCE).keySet()) {
      Use use = use(source, asOf);
      if (use.lastChange() > 0) {
        uses.put(source, use);
      }
    }
    return uses;
  }

  Use use(String source, long asOf) {
    RoaringBitmap rows = names.of(Kind.SOURCE).get(source);
    if (rows == null) {
      return Use.NONE;
    }
    RoaringBitmap originals = names.of(Kind.ORIGINAL).get(source);
    long[] counts = new long[4];
    rows.forEach(
        (org.roaringbitmap.IntConsumer)
            row -> {
              if (stands(row, asOf)) {
                counts[0]++;
                counts[1] += originals != null && originals.contains(row) ? 1 : 0;
                counts[2] += columns.corrections[row] > 0 ? 1 : 0;
              }
              counts[3] = Math.max(counts[3], lastChange(row, asOf));
            });
    return new Use(counts[0], counts[1], counts[2], counts[3]);
  }

  /// The change that ended a row, or else the one that made it; 0 where neither had come yet.
  private long lastChange(int row, long asOf) {
    if (columns.recordedTo[row] <= asOf) {
      return columns.recordedTo[row];
    }
    return columns.recordedFrom[row] <= asOf ? columns.recordedFrom[row] : 0;
  }

  /// How many rows pass, and when.
  Density density(Shelf shelf, Sieve sieve) {
    int[] facts = new int[groups.size()];
    int[] disputed = new int[groups.size()];
    shelf.forFewest(
        sieve,
        row -> {
          if (sieve.passes(row)) {
            int group = groups.of(row);
            facts[group]++;
            if (columns.standing[row] == Standing.DISPUTED) {
              disputed[group]++;
            }
          }
        });
    long all = 0;
    long undated = 0;
    List<Density.Span> spans = new ArrayList<>();
    for (int number : groups.inOrder()) {
      if (facts[number] > 0) {
        Groups.Group group = groups.get(number);
        Groups.Dated dated = group.dated();
        all += facts[number];
        if (dated == null) {
          undated += facts[number];
        } else {
          spans.add(group.span(dated, facts[number], disputed[number]));
        }
      }
    }
    return new Density(all, undated, spans);
  }
}
