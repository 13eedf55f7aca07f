package org.datedrecord.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.datedrecord.timeline.Histogram;
import org.datedrecord.timeline.Strip;

/// Draws the strip of a timeline at the foot of its picture.
final class Overview {

  private static final double LANE = 38;
  private static final double AXIS = 40;
  private static final double NAMES = 252;
  private static final double SWATCH = 13;

  /// How much of what lies below longer times is covered, of 255.
  private static final int COVER = 77;

  private static final Font NAME = Lettering.SANS.deriveFont(21f);

  private final Graphics2D drawing;
  private final double left;
  private final double right;

  Overview(Graphics2D drawing, double left, double right) {
    this.drawing = drawing;
    this.left = left;
    this.right = right;
  }

  /// How high the drawing of a strip is.
  static double height(Strip strip) {
    return strip.lanes().isEmpty() ? 0 : strip.lanes().size() * LANE + AXIS;
  }

  /// Draws a strip below a line.
  void draw(Strip strip, double top) {
    drawing.setStroke(new BasicStroke(1));
    drawing.setColor(Ink.RAIL);
    double foot = top + strip.lanes().size() * LANE;
    for (Strip.Tick tick : strip.ticks()) {
      double x = place(tick.x());
      drawing.setColor(Ink.RULE);
      drawing.draw(new Line2D.Double(x, top + 8, x, foot + 24));
      Lettering.line(drawing, tick.label(), NAME.deriveFont(18f), Ink.FAINT, x + 8, foot + 24);
    }
    double y = top + LANE / 2;
    for (Strip.Lane lane : strip.lanes()) {
      lane(lane, y);
      y += LANE;
    }
  }

  private void lane(Strip.Lane lane, double y) {
    drawing.setColor(Ink.lane(lane.style()));
    drawing.fill(new Rectangle2D.Double(left, y - SWATCH / 2, SWATCH, SWATCH));
    String name = Lettering.fitted(lane.name(), NAME, NAMES - SWATCH - 26);
    Lettering.line(drawing, name, NAME, Ink.SOFT, left + SWATCH + 12, y + 7);
    drawing.setColor(Ink.RULE);
    drawing.setStroke(new BasicStroke(1.5f));
    drawing.draw(new Line2D.Double(left + NAMES, y, right, y));
    lane.dots().forEach(dot -> dot(dot, lane, y));
    Histogram columns = lane.columns();
    if (columns != null) {
      Color colour = Ink.lane(lane.style());
      drawing.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), COVER));
      columns(columns.cover(), 1, y);
      drawing.setColor(colour);
      columns(columns.columns(), Histogram.PART, y);
    }
  }

  private void columns(List<Double> heights, double part, double y) {
    double width = (right - left - NAMES) / heights.size();
    for (int i = 0; i < heights.size(); i++) {
      double height = (LANE - 4) * heights.get(i);
      double x = left + NAMES + i * width;
      drawing.fill(new Rectangle2D.Double(x, y + LANE / 2 - 2 - height, part * width, height));
    }
  }

  private void dot(Strip.Dot dot, Strip.Lane lane, double y) {
    Marks marks = new Marks(drawing, 17);
    boolean certain = !dot.style().contains("uncertain");
    if (dot.isBar()) {
      double from = place(dot.x());
      double width = (right - left - NAMES) * share(dot.width());
      marks.bar(from, y, width, Ink.lane(lane.style()), certain);
    } else if (!dot.disputed()) {
      boolean filled = dot.style().startsWith("dot-day");
      marks.dot(place(dot.x()), y, Ink.lane(lane.style()), filled, certain);
    }
    if (dot.disputed()) {
      marks.diamond(place(dot.middle()), y);
    }
  }

  private double place(String percent) {
    return left + NAMES + (right - left - NAMES) * share(percent);
  }

  private static double share(String percent) {
    return Double.parseDouble(percent.replace("%", "")) / 100;
  }
}
