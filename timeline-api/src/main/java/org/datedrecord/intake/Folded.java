package org.datedrecord.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text in which what does not matter to a quote is the same everywhere, and which still knows
/// where each of its characters stands in the text it was made from.
///
/// White space of any length is one blank, and a letter with its accent is one character however it
/// was written. Where typography does not matter either, quotation marks, dashes and the ellipsis
/// are those of a typewriter, and what cannot be seen is left out.
final class Folded {

  private final StringBuilder folded = new StringBuilder();
  private int[] starts;
  private int[] ends;
  private final boolean plain;

  private Folded(int length, boolean plain) {
    this.starts = new int[length + 1];
    this.ends = new int[length + 1];
    this.plain = plain;
  }

  /// @param plain whether typography does not matter
  static Folded of(String text, boolean plain) {
    Folded folded = new Folded(text.length(), plain);
    int at = 0;
    while (at < text.length()) {
      int end = endOf(text, at);
      if (end == at + 1 && text.charAt(at) > ' ' && text.charAt(at) < 0x7F) {
        folded.append(text.charAt(at), at, end);
      } else {
        folded.add(text.substring(at, end), at, end);
      }
      at = end;
    }
    return folded;
  }

  /// A character with the accents that follow it.
  private static int endOf(String text, int start) {
    int at = start + Character.charCount(text.codePointAt(start));
    while (at < text.length()
        && Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private void add(String written, int start, int end) {
    String read = isBlank(written) ? " " : Normalizer.normalize(written, Normalizer.Form.NFC);
    read = plain ? plain(read) : read;
    if (read.equals(" ") && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
      ends[folded.length() - 1] = end;
      return;
    }
    for (int i = 0; i < read.length(); i++) {
      append(read.charAt(i), start, end);
    }
  }

  private void append(char read, int start, int end) {
    if (folded.length() == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    char plainer = plain && read == '`' ? '\'' : read;
    starts[folded.length()] = start;
    ends[folded.length()] = end;
    folded.append(plainer);
  }

  private static boolean isBlank(String written) {
    int c = written.codePointAt(0);
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static String plain(String read) {
    return switch (read) {
      case "\u2018", "\u2019", "\u201A", "\u201B", "\u2032", "\u00B4" -> "'";
      case "\u201C", "\u201D", "\u201E", "\u201F", "\u2033", "\u00AB", "\u00BB" -> "\"";
      case "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212" -> "-";
      case "\u2026" -> "...";
      case "\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF" -> "";
      default -> read;
    };
  }

  /// Where other words stand, as places in the text: start and end of each.
  ///
  /// @param most how many are looked for
  List<int[]> placesOf(String words, int most) {
    String sought = of(words, plain).folded.toString().strip();
    List<int[]> places = new ArrayList<>();
    if (sought.isEmpty()) {
      return places;
    }
    for (int at = folded.indexOf(sought);
        at >= 0 && places.size() < most;
        at = folded.indexOf(sought, at + 1)) {
      places.add(new int[] {starts[at], ends[at + sought.length() - 1]});
    }
    return places;
  }

  boolean endsWith(String words) {
    return folded.toString().strip().endsWith(of(words, plain).folded.toString().strip());
  }

  boolean startsWith(String words) {
    return folded.toString().strip().startsWith(of(words, plain).folded.toString().strip());
  }
}
