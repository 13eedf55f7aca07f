package org.datedrecord.timeline;

import java.util.List;
import java.util.Locale;
import org.datedrecord.view.Density.Shape;
import org.datedrecord.view.Density.Span;

/// A lane of the overview in which there are too many facts for a mark each, as two outlines in a
/// box of 100 by 18.
///
/// @param columns how many facts there are along the line; twice as many are a little higher
/// @param cover how many longer times, in the same way
public record Histogram(String columns, String cover) {

  private static final int COLUMNS = 120;
  private static final int FOOT = 17;
  private static final int HEAD = 13;

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
    return new Histogram(outline(facts, 0.7), outline(cover, 1));
  }

  private static int column(double place) {
    return (int) Math.clamp(Math.floor(place * COLUMNS / 100), 0, COLUMNS - 1);
  }

  /// @param part how much of its room a column takes
  private static String outline(double[] values, double part) {
    double most = 1;
    for (double value : values) {
      most = Math.max(most, value);
    }
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < COLUMNS; i++) {
      if (values[i] > 0) {
        double height = 3 + HEAD * Math.log1p(values[i]) / Math.log1p(most);
        double width = part * 100 / COLUMNS;
        path.append(
            String.format(
                Locale.ROOT,
                "M%.1f %dv-%.1fh%.2fv%.1fz",
                i * 100.0 / COLUMNS,
                FOOT,
                height,
                width,
                height));
      }
    }
    return path.toString();
  }
}
