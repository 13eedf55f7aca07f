package org.datedrecord.card;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Sets text in the fonts of the pages. Letters that these have not are taken from the fonts of the
/// machine, and text runs in the direction of its script.
///
/// Java's fonts know nothing of WOFF2 and of variable fonts, so the folder `card` has one file for
/// each weight that is used here.
final class Lettering {

  static final Font SERIF = load("newsreader-display.ttf", Font.SERIF);
  static final Font SANS = load("inter-regular.ttf", Font.SANS_SERIF);
  static final Font STRONG = load("inter-semibold.ttf", Font.SANS_SERIF);

  private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);
  private static final int STEP = 8;

  private Lettering() {}

  private static Font load(String name, String family) {
    try (InputStream file = Lettering.class.getResourceAsStream("/card/" + name)) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file, name));
    } catch (FontFormatException e) {
      throw new IllegalStateException(name + " cannot stand in for " + family, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A text without the letters that no font here has, which would be drawn as empty boxes; empty
  /// where little would be left of it.
  static String known(String text) {
    StringBuilder known = new StringBuilder();
    text.strip().codePoints().filter(Lettering::isKnown).forEach(known::appendCodePoint);
    String kept = known.toString().replaceAll("\\s+", " ").strip();
    return kept.length() * 2 < text.strip().length() ? "" : kept;
  }

  private static boolean isKnown(int letter) {
    return Character.isWhitespace(letter)
        || SERIF.canDisplay(letter)
        || other(SERIF, 1).canDisplay(letter);
  }

  /// Draws a line of text.
  ///
  /// @return where it ends
  static double line(Graphics2D drawing, String text, Font font, Color colour, double x, double y) {
    if (text.isBlank()) {
      return x;
    }
    TextLayout layout = new TextLayout(styled(text, font).getIterator(), SMOOTH);
    drawing.setColor(colour);
    layout.draw(drawing, (float) x, (float) y);
    return x + layout.getAdvance();
  }

  /// How wide a line of text is.
  static double width(String text, Font font) {
    return text.isBlank()
        ? 0
        : new TextLayout(styled(text, font).getIterator(), SMOOTH).getAdvance();
  }

  /// A text that is no wider than a line; what does not fit is left out.
  static String fitted(String text, Font font, double width) {
    String fitted = known(text);
    while (width(fitted, font) > width) {
      fitted = fitted.substring(0, Math.max(0, fitted.length() - 2)).strip() + "…";
      if (fitted.length() < STEP) {
        return "";
      }
    }
    return fitted;
  }

  /// The lines of a paragraph, all about as long.
  static List<TextLayout> balanced(String text, Font font, double width) {
    List<TextLayout> lines = lines(text, font, width);
    double narrow = width;
    while (lines.size() > 1 && narrow > width / 2) {
      narrow -= STEP;
      List<TextLayout> tried = lines(text, font, narrow);
      if (tried.size() > lines.size()) {
        break;
      }
      lines = tried;
    }
    return lines;
  }

  /// The first lines of a paragraph, which end with an ellipsis where there are more.
  static List<TextLayout> first(int most, String text, Font font, double width) {
    List<TextLayout> all = lines(text, font, width);
    if (all.size() <= most || most <= 0) {
      return all.subList(0, Math.max(0, Math.min(most, all.size())));
    }
    int letters = all.subList(0, most).stream().mapToInt(TextLayout::getCharacterCount).sum();
    String kept = text.strip().substring(0, letters).strip();
    String begun = kept.replaceFirst("[\\s\\p{Punct}]+\\S*$", "");
    List<TextLayout> first = lines(begun + "…", font, width);
    return first.subList(0, Math.min(most, first.size()));
  }

  /// The lines of a paragraph.
  static List<TextLayout> lines(String text, Font font, double width) {
    String plain = text.strip();
    if (plain.isEmpty()) {
      return List.of();
    }
    AttributedString styled = styled(plain, font);
    LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(), SMOOTH);
    List<TextLayout> lines = new ArrayList<>();
    while (measurer.getPosition() < plain.length()) {
      lines.add(measurer.nextLayout((float) width));
    }
    return lines;
  }

  private static AttributedString styled(String text, Font font) {
    AttributedString styled = new AttributedString(text, attributes(font));
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      int end = at + Character.charCount(letter);
      if (!font.canDisplay(letter)) {
        styled.addAttribute(TextAttribute.FONT, other(font, font.getSize2D()), at, end);
      }
      at = end;
    }
    return styled;
  }

  private static Map<TextAttribute, Object> attributes(Font font) {
    return Map.of(
        TextAttribute.FONT,
        font.deriveFont(
            Map.of(
                TextAttribute.KERNING,
                TextAttribute.KERNING_ON,
                TextAttribute.LIGATURES,
                TextAttribute.LIGATURES_ON,
                TextAttribute.TRACKING,
                font.getFontName().startsWith("Newsreader") ? -0.018f : 0f)));
  }

  private static Font other(Font font, float size) {
    String family = font.getFontName().startsWith("Newsreader") ? Font.SERIF : Font.SANS_SERIF;
    return new Font(family, Font.PLAIN, 1).deriveFont(size);
  }
}
