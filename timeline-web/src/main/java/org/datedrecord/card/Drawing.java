package org.datedrecord.card;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.datedrecord.timeline.Strip;
import org.datedrecord.web.Badge;
import org.datedrecord.web.Mark;

/// Draws a card. From the top: the name of the site, what the page is about in type as large as its
/// title allows, what is known of it in a line, and the overview.
final class Drawing {

  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  private static final double LEFT = 72;
  private static final double RIGHT = WIDTH - LEFT;
  private static final double HEAD = 96;
  private static final double FOOT = 34;
  private static final float[] TITLES = {88, 78, 68, 60, 52, 45};
  private static final double LEADING = 1.07;
  private static final float TEXT = 31;

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D drawing = image.createGraphics();

  private Drawing() {
    drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawing.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    drawing.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    drawing.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /// A card as a PNG of 1200 by 630 pixels.
  static byte[] png(Card card) {
    Drawing drawing = new Drawing();
    try {
      drawing.draw(card);
      return drawing.encoded();
    } finally {
      drawing.drawing.dispose();
    }
  }

  private void draw(Card card) {
    drawing.setColor(Ink.PAPER);
    drawing.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    head(card.corner());
    overline(card);
    double foot = HEIGHT - FOOT;
    Strip strip = card.strip();
    if (strip != null && !strip.lanes().isEmpty()) {
      foot -= Overview.height(strip);
      rule(foot - 10);
      new Overview(drawing, LEFT, RIGHT).draw(strip, foot);
    }
    double line = foot - 38;
    line(card, line);
    body(card, 182, line - 46);
  }

  private void head(String corner) {
    Font brand = Lettering.SERIF.deriveFont(31f);
    double end = Lettering.line(drawing, "Dated Record", brand, Ink.TEXT, LEFT, 61);
    Font small = Lettering.SANS.deriveFont(21f);
    String said = Lettering.fitted(corner, small, RIGHT - end - 60);
    double width = Lettering.width(said, small);
    Lettering.line(drawing, said, small, Ink.FAINT, RIGHT - width, 60);
    rule(HEAD);
  }

  private void rule(double y) {
    drawing.setColor(Ink.RULE);
    drawing.fill(new Rectangle2D.Double(0, y, WIDTH, 1.5));
  }

  private void overline(Card card) {
    Font strong = Lettering.STRONG.deriveFont(24f);
    String words = Lettering.fitted(card.overline(), strong, RIGHT - LEFT - 300);
    double x = Lettering.line(drawing, words, strong, card.colour(), LEFT, 158) + 22;
    for (Badge badge : card.badges()) {
      Font small = Lettering.STRONG.deriveFont(19f);
      double width = Lettering.width(badge.words(), small) + 24;
      if (x + width > RIGHT) {
        return;
      }
      drawing.setColor(Ink.ground(badge.style()));
      drawing.fill(new RoundRectangle2D.Double(x, 134, width, 32, 10, 10));
      Lettering.line(drawing, badge.words(), small, Ink.badge(badge.style()), x + 12, 157);
      x += width + 12;
    }
  }

  /// The title as large as it fits, and as much of the text as there is room for below it.
  private void body(Card card, double top, double bottom) {
    String known = Lettering.known(card.title());
    String title = known.isEmpty() ? card.instead() : known;
    double room = bottom - top - (card.text().isEmpty() ? 0 : TEXT * 2.2);
    for (float size : TITLES) {
      Font font = Lettering.SERIF.deriveFont(size);
      List<TextLayout> lines = Lettering.balanced(title, font, RIGHT - LEFT);
      boolean last = size == TITLES[TITLES.length - 1];
      int most = Math.max(1, (int) (room / (size * LEADING)));
      if (lines.size() <= most || last) {
        List<TextLayout> kept =
            lines.size() <= most ? lines : Lettering.first(most, title, font, RIGHT - LEFT);
        double end = paragraph(kept, top, size, LEADING, Ink.TEXT);
        text(card.text(), end + 22, bottom);
        return;
      }
    }
  }

  private void text(String text, double top, double bottom) {
    int most = (int) ((bottom - top) / (TEXT * 1.3));
    paragraph(
        Lettering.first(
            most, Lettering.known(text), Lettering.SERIF.deriveFont(TEXT), (RIGHT - LEFT) * 0.88),
        top,
        TEXT,
        1.3,
        Ink.SOFT);
  }

  private double paragraph(
      List<TextLayout> lines, double top, float size, double leading, Color colour) {
    double y = top;
    drawing.setColor(colour);
    for (TextLayout line : lines) {
      y += size * leading;
      double x = line.isLeftToRight() ? LEFT : RIGHT - line.getAdvance();
      line.draw(drawing, (float) x, (float) (y - size * 0.22));
    }
    return y;
  }

  private void line(Card card, double y) {
    Font strong = Lettering.STRONG.deriveFont(24f);
    Font plain = Lettering.SANS.deriveFont(24f);
    double x = LEFT;
    Mark mark = card.mark();
    if (mark != null && mark.shape() != Mark.Shape.UNKNOWN) {
      x = mark(mark, card.colour(), y - 8);
    }
    for (Card.Note note : card.line()) {
      String first = Lettering.known(note.strong());
      String rest = " " + Lettering.known(note.plain());
      double width = Lettering.width(first, strong) + Lettering.width(rest, plain);
      if (first.isEmpty() || x + width > RIGHT) {
        continue;
      }
      x = Lettering.line(drawing, first, strong, Ink.TEXT, x, y);
      x = Lettering.line(drawing, rest, plain, Ink.FAINT, x, y) + 34;
    }
  }

  private double mark(Mark mark, Color colour, double y) {
    Marks marks = new Marks(drawing, 22);
    if (mark.conflict()) {
      marks.diamond(LEFT + 15, y);
      return LEFT + 46;
    }
    switch (mark.shape()) {
      case DAY -> marks.dot(LEFT + 12, y, colour, true, mark.certain());
      case BY, FROM -> marks.dot(LEFT + 12, y, colour, false, mark.certain());
      case PERIOD -> marks.bar(LEFT + 2, y, 52, colour, mark.certain());
      case START_UNKNOWN -> marks.fading(LEFT, y, 52, colour, true);
      case END_UNKNOWN -> marks.fading(LEFT + 2, y, 52, colour, false);
      case UNKNOWN -> {}
    }
    return switch (mark.shape()) {
      case DAY, BY, FROM -> LEFT + 38;
      case PERIOD, START_UNKNOWN, END_UNKNOWN -> LEFT + 70;
      case UNKNOWN -> LEFT;
    };
  }

  private byte[] encoded() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("Java has nothing here that writes PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
