package org.datedrecord.query;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntConsumer;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Standing;
import org.datedrecord.time.Days;
import org.datedrecord.time.Match;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactFilter.Undated;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// A filter at a moment, made ready to be asked of a timeline's rows one by one.
final class Sieve {

  private final Columns columns;
  private final long asOf;
  private final int recorded;
  private final @Nullable RoaringBitmap named;
  private final Set<Lifecycle> lifecycles;
  private final Set<Standing> standings;
  private final boolean dated;
  private final boolean undated;
  private final boolean windowed;
  private final Match match;
  private final long from;
  private final long to;
  private final boolean publishedOnly;
  private final long publishedFrom;
  private final long publishedTo;

  Sieve(Columns columns, Names names, FactFilter filter, long asOf) {
    this.columns = columns;
    this.asOf = asOf;
    this.recorded = columns.recordedBy(asOf);
    this.named = names.matching(filter);
    this.lifecycles = oneOf(filter.lifecycles(), Lifecycle.class);
    this.standings = oneOf(filter.standings(), Standing.class);
    this.dated = filter.undated() != Undated.ONLY;
    this.undated = filter.undated() != Undated.EXCLUDE;
    this.windowed = filter.window() != null;
    this.match = filter.match();
    this.from = from(filter.window());
    this.to = to(filter.window());
    this.publishedOnly = filter.reported() != null;
    this.publishedFrom = from(filter.reported());
    this.publishedTo = to(filter.reported());
  }

  private static long from(@Nullable Days window) {
    return window == null || window.from() == null ? Long.MIN_VALUE : window.from().toEpochDay();
  }

  private static long to(@Nullable Days window) {
    return window == null || window.to() == null ? Long.MAX_VALUE : window.to().toEpochDay();
  }

  private static <E extends Enum<E>> Set<E> oneOf(Set<E> values, Class<E> all) {
    return values.isEmpty() ? EnumSet.allOf(all) : EnumSet.copyOf(values);
  }

  /// Whether only dated facts in certain days are asked for, so that the days narrow the search.
  boolean isWindowed() {
    return windowed && dated;
  }

  /// Whether only facts with a source that was published in certain days are asked for.
  boolean isReportedOnly() {
    return publishedOnly;
  }

  /// Whether facts without a date are asked for.
  boolean takesUndated() {
    return undated;
  }

  /// How many rows can pass at the most, as far as names and the moment tell.
  int atMost() {
    return named == null ? recorded : Math.min(recorded, named.getCardinality());
  }

  /// Every row that has the names and had been recorded by the moment.
  void forEachCandidate(IntConsumer row) {
    if (named == null) {
      for (int i = 0; i < recorded; i++) {
        row.accept(i);
      }
    } else {
      named.forEach((org.roaringbitmap.IntConsumer) row::accept);
    }
  }

  boolean passes(int row) {
    return columns.counts(row, asOf)
        && lifecycles.contains(columns.lifecycle[row])
        && standings.contains(columns.standing[row])
        && inTime(row)
        && (named == null || named.contains(row))
        && (!publishedOnly || columns.publishedIn(row, publishedFrom, publishedTo));
  }

  private boolean inTime(int row) {
    if (!columns.isDated(row)) {
      return undated;
    }
    return dated && (!windowed || inWindow(row));
  }

  private boolean inWindow(int row) {
    return switch (match) {
      case STATED ->
          columns.statedFrom[row] <= to
              && columns.statedTo[row] >= from
              && columns.statedIn(row, from, to);
      case POSSIBLE ->
          columns.earliest[row] <= to
              && columns.latest[row] >= from
              && columns.possiblyIn(row, from, to);
      case CERTAIN -> columns.earliest[row] >= from && columns.latest[row] <= to;
    };
  }

  /// Whether any of some rows may pass, as far as days and the moment tell.
  boolean mayPass(Run.Zone zone) {
    return zone.recordedFrom <= asOf
        && (!publishedOnly
            || (zone.publishedFrom <= publishedTo && zone.publishedTo >= publishedFrom))
        && ((undated && zone.hasUndated) || (dated && mayBeIn(zone)));
  }

  private boolean mayBeIn(Run.Zone zone) {
    if (!windowed) {
      return true;
    }
    return match == Match.STATED
        ? zone.statedFrom <= to && zone.statedTo >= from
        : zone.earliest <= to && zone.latest >= from;
  }
}
