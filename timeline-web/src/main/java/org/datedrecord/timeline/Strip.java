package org.datedrecord.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.datedrecord.view.Density;
import org.datedrecord.view.Density.Shape;
import org.datedrecord.view.Density.Span;
import org.datedrecord.web.Lanes;
import org.datedrecord.web.Words;
import org.jspecify.annotations.Nullable;

/// The overview above the list: a lane for each main actor, and in it a mark where facts are.
///
/// Marks that would cover one another are drawn once, so the strip has a few hundred of them at the
/// most, however many facts there are. Places are given in hundredths of the width, which need no
/// style of their own and no script.
///
/// @param facts how many, the undated included
/// @param from the first day that is stated, in words
/// @param to the last
public record Strip(
    List<Lane> lanes, List<Tick> ticks, long facts, long undated, String from, String to) {

  private static final int MOST_MARKS = 300;
  private static final double[] GRAINS = {0.05, 0.25, 0.5, 1, 2, 5, 10, 25};

  /// The marks of one actor.
  ///
  /// @param actor whose lane it is; none for that of all others
  public record Lane(@Nullable String actor, String name, String style, List<Dot> dots) {}

  /// A mark.
  ///
  /// @param x where it is, or begins
  /// @param width how wide it is; zero for a point
  /// @param middle where its middle is
  /// @param style its class in the style sheet
  /// @param disputed whether a diamond is drawn on it
  public record Dot(String x, String width, String middle, String style, boolean disputed) {

    /// Whether it is longer than a day.
    public boolean isBar() {
      return !width.equals("0%");
    }
  }

  /// A line of the calendar.
  public record Tick(String x, String label) {}

  /// The strip for a density; empty lists where nothing is dated.
  public static Strip of(Density density, Lanes actors) {
    if (density.spans().isEmpty()) {
      return new Strip(List.of(), List.of(), density.facts(), density.undated(), "", "");
    }
    LocalDate from =
        density.spans().stream().map(Span::from).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate to =
        density.spans().stream().map(Span::to).max(Comparator.naturalOrder()).orElseThrow();
    Scale scale = Scale.around(from, to);
    return new Strip(
        lanes(density.spans(), actors, scale),
        scale.ticks(),
        density.facts(),
        density.undated(),
        Words.day(from),
        Words.day(to));
  }

  private static List<Lane> lanes(List<Span> spans, Lanes actors, Scale scale) {
    List<Lane> lanes = List.of();
    for (double grain : GRAINS) {
      lanes = lanes(spans, actors, scale, grain);
      if (lanes.stream().mapToInt(lane -> lane.dots.size()).sum() <= MOST_MARKS) {
        break;
      }
    }
    return lanes;
  }

  private static List<Lane> lanes(List<Span> spans, Lanes actors, Scale scale, double grain) {
    List<Lane> lanes = new ArrayList<>();
    for (int number : actors.order()) {
      List<Dot> dots = dots(spans, actors, number, scale, grain);
      if (!dots.isEmpty()) {
        lanes.add(new Lane(actors.actor(number), actors.name(number), Lanes.style(number), dots));
      }
    }
    return lanes;
  }

  private static List<Dot> dots(
      List<Span> spans, Lanes actors, int lane, Scale scale, double grain) {
    Set<Dot> seen = new HashSet<>();
    return spans.stream()
        .filter(span -> actors.of(span.actor()) == lane)
        .map(span -> dot(span, scale, grain))
        .filter(seen::add)
        .sorted(Comparator.comparing(Dot::isBar).reversed().thenComparing(Dot::disputed))
        .toList();
  }

  private static Dot dot(Span span, Scale scale, double grain) {
    double start = scale.place(span.from(), 0);
    double end = scale.place(span.to(), 1);
    boolean bar = span.shape() == Shape.RANGE;
    double width = bar ? Math.max(rounded(end - start, grain), 1) : 0;
    double x = bar ? rounded(start, grain) : rounded(point(span, start, end), grain);
    String style = "dot-" + span.shape().term() + (span.certain() ? "" : " dot-uncertain");
    return new Dot(
        Scale.percent(x),
        Scale.percent(width),
        Scale.percent(x + width / 2),
        style,
        span.disputed() > 0);
  }

  /// Where a point is drawn. A bound longer than a day is drawn where it begins to hold.
  private static double point(Span span, double start, double end) {
    boolean day = span.from().equals(span.to());
    return switch (span.shape()) {
      case FROM -> day ? (start + end) / 2 : start;
      case BY -> day ? (start + end) / 2 : end;
      case DAY, RANGE -> (start + end) / 2;
    };
  }

  private static double rounded(double value, double grain) {
    return Math.round(value / grain) * grain;
  }
}
