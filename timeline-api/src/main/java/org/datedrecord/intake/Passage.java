package org.datedrecord.intake;

import org.datedrecord.model.Given;
import org.datedrecord.model.Quote;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.jspecify.annotations.Nullable;

/// A part of a text as a quote: its words, a few characters around them, and its place.
///
/// @param exact its words; white space counts as one blank
/// @param prefix what stands right before them
/// @param suffix what stands right after them
/// @param start where they begin, in UTF-16 code units, as JavaScript counts characters
/// @param end where the first character after them is
public record Passage(
    String exact, @Nullable String prefix, @Nullable String suffix, int start, int end) {

  private static final int AROUND = 32;

  /// The passage that an editor marked, without the white space at its ends.
  ///
  /// @throws Refused if it is no part of the text, or no words, or too long for a quote
  static Passage selected(String text, @Nullable Integer start, @Nullable Integer end) {
    int from = Given.value("start", start);
    int to = Given.value("end", end);
    if (from < 0 || from > text.length()) {
      throw new Refused(
          new Refusal.Malformed("start", "is outside the text of %d".formatted(text.length())));
    }
    if (to < from || to > text.length()) {
      throw new Refused(new Refusal.Malformed("end", "is before start, or outside the text"));
    }
    Passage passage = of(text, whole(text, from), whole(text, to));
    Quote quote = new Quote(passage.exact, passage.prefix, passage.suffix);
    return new Passage(quote.exact(), quote.prefix(), quote.suffix(), passage.start, passage.end);
  }

  /// The passage at a place.
  static Passage of(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    String before = text.substring(wordFrom(text, Math.max(0, from - AROUND), from), from);
    String after = text.substring(to, wordUpTo(text, Math.min(text.length(), to + AROUND), to));
    return new Passage(
        collapsed(text.substring(from, to)), around(before), around(after), from, to);
  }

  /// The place, or the beginning of the next word before an end, so that none is cut in two. Where
  /// no white space parts words, they are.
  private static int wordFrom(String text, int at, int end) {
    int place = at;
    while (place > 0 && place < end && !Character.isWhitespace(text.charAt(place - 1))) {
      place++;
    }
    return place < end ? place : whole(text, at);
  }

  /// The place, or the end of the word before it.
  private static int wordUpTo(String text, int at, int start) {
    int place = at;
    while (place < text.length() && place > start && !Character.isWhitespace(text.charAt(place))) {
      place--;
    }
    return place > start ? place : whole(text, at);
  }

  private static @Nullable String around(String text) {
    return text.isBlank() ? null : collapsed(text);
  }

  private static String collapsed(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /// The place, or the one before it where it would cut a character in two, or take it from its
  /// accents.
  private static int whole(String text, int at) {
    int place = at;
    while (place > 0 && place < text.length() && at - place < AROUND && cuts(text, place)) {
      place--;
    }
    return place;
  }

  private static boolean cuts(String text, int at) {
    return Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
        || Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK;
  }
}
