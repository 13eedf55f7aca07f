package org.datedrecord.intake;

import java.util.List;
import org.datedrecord.model.Quote;
import org.datedrecord.model.Term;
import org.jspecify.annotations.Nullable;

/// Whether a quote stands in a text, and where.
///
/// @param verdict what was found
/// @param places every place at which the words stand, at most 100: of a verbatim quote those
///   between its prefix and its suffix
/// @param nearest the passage that has most words in common, where the words stand nowhere
public record QuoteCheck(Verdict verdict, List<Passage> places, @Nullable Passage nearest) {

  /// How a quote stands in a text.
  public enum Verdict implements Term {
    /// Word for word; white space does not count.
    VERBATIM,
    /// Word for word, but for quotation marks, dashes, the ellipsis or what cannot be seen.
    DIFFERS_IN_TYPOGRAPHY,
    /// Word for word, but nowhere right between its prefix and its suffix.
    ELSEWHERE,
    /// Not at all.
    NOT_FOUND
  }

  private static final int MOST = 100;
  private static final int EXAMINED = 10_000;

  /// More than a prefix or a suffix of 100 characters can take, however it is written.
  private static final int CONTEXT = 1_000;

  static QuoteCheck of(Quote quote, String text) {
    List<int[]> exact = Folded.of(text, false).placesOf(quote.exact(), EXAMINED);
    List<int[]> between = exact.stream().filter(p -> stands(quote, text, p)).toList();
    if (!between.isEmpty()) {
      return new QuoteCheck(Verdict.VERBATIM, passages(text, between), null);
    }
    List<int[]> alike = Folded.of(text, true).placesOf(quote.exact(), EXAMINED);
    List<int[]> alikeBetween = alike.stream().filter(p -> stands(quote, text, p)).toList();
    if (!alikeBetween.isEmpty()) {
      return new QuoteCheck(Verdict.DIFFERS_IN_TYPOGRAPHY, passages(text, alikeBetween), null);
    }
    if (!alike.isEmpty()) {
      return new QuoteCheck(Verdict.ELSEWHERE, passages(text, alike), null);
    }
    return new QuoteCheck(Verdict.NOT_FOUND, List.of(), Nearest.of(quote.exact(), text));
  }

  private static List<Passage> passages(String text, List<int[]> places) {
    return places.stream().limit(MOST).map(place -> Passage.of(text, place[0], place[1])).toList();
  }

  /// Whether a place has the quote's prefix right before it and its suffix right after it. Their
  /// typography does not count: they only tell which place is meant.
  private static boolean stands(Quote quote, String text, int[] place) {
    String prefix = quote.prefix();
    String suffix = quote.suffix();
    String before = text.substring(Math.max(0, place[0] - CONTEXT), place[0]);
    String after = text.substring(place[1], Math.min(text.length(), place[1] + CONTEXT));
    return (prefix == null || Folded.of(before, true).endsWith(prefix))
        && (suffix == null || Folded.of(after, true).startsWith(suffix));
  }
}
