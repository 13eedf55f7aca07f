package org.datedrecord.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.datedrecord.view.Density.Shape;
import org.datedrecord.view.Density.Span;

/// A lane of the overview in which there are too many facts for a mark each: how high it is in each
/// of its columns, from 0 to 1.
///
/// @param columns how many facts there are along the line; twice as many are a little higher
/// @param cover how many longer times, in the same way
public record Histogram(List<Double> columns, List<Double> cover) {

  /// How much of its room a column takes, so that each is seen; what is covered has no gaps.
  public static final double PART = 0.7;

  private static final int COLUMNS = 120;
  private static final int FOOT = 17;
  private static final double LEAST = 3;
  private static final double MOST = 16;

  static Histogram of(List<Span> spans, Scale scale) {
    double[] facts = new double[COLUMNS];
    double[] steps = new double[COLUMNS + 1];
    for (Span span : spans) {
      double start = scale.place(span.from(), 0);
      double end = scale.place(span.to(), 1);
      if (span.shape() == Shape.RANGE) {
        steps[column(start)] += span.facts();
        steps[column(end) + 1] -= span.facts();
      } else {
        facts[column(Strip.point(span, start, end))] += span.facts();
      }
    }
    double[] cover = new double[COLUMNS];
    double sum = 0;
    for (int i = 0; i < COLUMNS; i++) {
      sum += steps[i];
      cover[i] = sum;
    }
    return new Histogram(heights(facts), heights(cover));
  }

  private static int column(double place) {
    return (int) Math.clamp(Math.floor(place * COLUMNS / 100), 0, COLUMNS - 1);
  }

  private static List<Double> heights(double[] values) {
    double most = Math.max(1, Arrays.stream(values).max().orElse(1));
    return Arrays.stream(values)
        .map(value ->
            value <= 0 ? 0 : (LEAST + (MOST - LEAST) * Math.log1p(value) / Math.log1p(most)) / MOST)
        .boxed()
        .toList();
  }

  /// The facts as the outline of a path, in a box of 100 by 18.
  public String columnsOutline() {
    return outline(columns, PART);
  }

  /// The longer times, in the same way.
  public String coverOutline() {
    return outline(cover, 1);
  }

  private static String outline(List<Double> heights, double part) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < heights.size(); i++) {
      double height = MOST * heights.get(i);
      if (height > 0) {
        path.append(
            String.format(
                Locale.ROOT,
                "M%.1f %dv-%.1fh%.2fv%.1fz",
                i * 100.0 / heights.size(),
                FOOT,
                height,
                part * 100 / heights.size(),
                height));
      }
    }
    return path.toString();
  }
}
