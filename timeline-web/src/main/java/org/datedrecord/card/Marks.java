package org.datedrecord.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/// Draws dates as the pages do: by shape, never by colour alone.
final class Marks {

  private static final float[] DOTS = {0.1f, 5.2f};
  private static final float LINE = 3.2f;

  private final Graphics2D drawing;
  private final double size;

  /// @param size how high a mark is
  Marks(Graphics2D drawing, double size) {
    this.drawing = drawing;
    this.size = size;
  }

  /// An exact day is a filled dot; a bound is a hollow one.
  void dot(double x, double y, Color colour, boolean filled, boolean certain) {
    double across = filled && certain ? size : size - LINE / 2;
    Shape circle = new Ellipse2D.Double(x - across / 2, y - across / 2, across, across);
    draw(circle, filled && certain ? colour : Ink.PAPER, colour, certain);
  }

  /// What is longer than a day is a bar. One that overlaps another darkens it.
  void bar(double x, double y, double width, Color colour, boolean certain) {
    double height = size * 0.8;
    Shape bar =
        new RoundRectangle2D.Double(x, y - height / 2, Math.max(width, 3), height, height, height);
    if (certain) {
      drawing.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 150));
      drawing.fill(bar);
    } else {
      draw(bar, Ink.PAPER, colour, false);
    }
  }

  /// A bar that fades where its end is unknown.
  void fading(double x, double y, double width, Color colour, boolean atStart) {
    double height = size * 0.8;
    Paint paint =
        new GradientPaint(
            (float) x,
            0,
            atStart ? Ink.PAPER : colour,
            (float) (x + width),
            0,
            atStart ? colour : Ink.PAPER);
    drawing.setPaint(paint);
    drawing.fill(new RoundRectangle2D.Double(x, y - height / 2, width, height, height, height));
  }

  /// Where accounts conflict stands a diamond.
  void diamond(double x, double y) {
    double half = size * 0.68;
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(x, y - half);
    diamond.lineTo(x + half, y);
    diamond.lineTo(x, y + half);
    diamond.lineTo(x - half, y);
    diamond.closePath();
    draw(diamond, Ink.CONFLICT_GROUND, Ink.CONFLICT_EDGE, true);
  }

  private void draw(Shape shape, Color fill, Color edge, boolean certain) {
    drawing.setColor(fill);
    drawing.fill(shape);
    drawing.setColor(edge);
    drawing.setStroke(
        certain
            ? new BasicStroke(LINE)
            : new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, DOTS, 0));
    if (!fill.equals(edge)) {
      drawing.draw(shape);
    }
  }
}
