package org.datedrecord.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.datedrecord.view.Density;
import org.datedrecord.view.Density.Shape;
import org.datedrecord.view.Density.Span;
import org.datedrecord.web.Lanes;

/// The counts behind the strip as its script takes them: a few thousand numbers however many facts
/// there are, and no text to be parsed.
///
/// `[facts, undated, [[lane, [spans], [begun], [ended]], …]]`. A span is five numbers: its first
/// day (as days since the one before it; the first, since 1970), how many days follow it, what it
/// is (0 for a day, 2 for a bound after which it is not, 4 for one before which it is not, 6 for
/// longer times; and one if it is certain), how many facts, how many of them disputed. A lane of
/// very many spans has one for each day, and beside them how many longer times begin and end on
/// which days: as pairs of a day and a number, counted on in the same way.
final class Counts {

  private static final int MOST_SPANS = 3_000;
  private static final int INLINE_SPANS = 250;

  private final Density density;
  private final Lanes lanes;

  Counts(Density density, Lanes lanes) {
    this.density = density;
    this.lanes = lanes;
  }

  /// Whether they are few enough to stand in the page.
  boolean areFew() {
    return density.spans().size() <= INLINE_SPANS;
  }

  /// As JSON.
  String text() {
    var byLane = density.spans().stream().collect(Collectors.groupingBy(this::lane));
    return "[%d,%d,[%s]]"
        .formatted(
            density.facts(),
            density.undated(),
            byLane.entrySet().stream()
                .map(lane -> "[" + lane.getKey() + "," + lane(lane.getValue()) + "]")
                .collect(Collectors.joining(",")));
  }

  private int lane(Span span) {
    return lanes.of(span.actor());
  }

  private static String lane(List<Span> spans) {
    return spans.size() > MOST_SPANS ? many(spans) : few(spans) + ",[],[]";
  }

  private static String few(List<Span> spans) {
    List<Long> numbers = new ArrayList<>();
    long before = 0;
    for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      long from = span.from().toEpochDay();
      numbers.add(from - before);
      numbers.add(span.to().toEpochDay() - from);
      numbers.add(number(span.shape()) + (span.certain() ? 1 : 0));
      numbers.add(span.facts());
      numbers.add(span.disputed());
      before = from;
    }
    return numbers.toString().replace(" ", "");
  }

  private static long number(Shape shape) {
    return switch (shape) {
      case DAY -> 0;
      case BY -> 2;
      case FROM -> 4;
      case RANGE -> 6;
    };
  }

  private static String many(List<Span> spans) {
    NavigableMap<LocalDate, long[]> days = new TreeMap<>();
    NavigableMap<LocalDate, long[]> begun = new TreeMap<>();
    NavigableMap<LocalDate, long[]> ended = new TreeMap<>();
    for (Span span : spans) {
      if (span.shape() == Shape.RANGE) {
        at(begun, span.from())[0] += span.facts();
        at(ended, span.to())[0] += span.facts();
        if (span.disputed() > 0) {
          long middle = (span.from().toEpochDay() + span.to().toEpochDay()) / 2;
          at(days, LocalDate.ofEpochDay(middle))[1] += span.disputed();
        }
      } else {
        long[] day = at(days, span.shape() == Shape.BY ? span.to() : span.from());
        day[0] += span.facts();
        day[1] += span.disputed();
      }
    }
    List<Span> daily =
        days.entrySet().stream()
            .map(e ->
                new Span(
                    e.getKey(),
                    e.getKey(),
                    Shape.DAY,
                    true,
                    null,
                    e.getValue()[0],
                    e.getValue()[1]))
            .toList();
    return few(daily) + "," + pairs(begun) + "," + pairs(ended);
  }

  private static long[] at(NavigableMap<LocalDate, long[]> days, LocalDate day) {
    return days.computeIfAbsent(day, none -> new long[2]);
  }

  private static String pairs(NavigableMap<LocalDate, long[]> days) {
    List<Long> numbers = new ArrayList<>();
    long before = 0;
    for (var day : days.entrySet()) {
      numbers.add(day.getKey().toEpochDay() - before);
      numbers.add(day.getValue()[0]);
      before = day.getKey().toEpochDay();
    }
    return numbers.toString().replace(" ", "");
  }
}
