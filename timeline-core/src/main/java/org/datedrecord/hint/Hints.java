package org.datedrecord.hint;

import java.util.ArrayList;
import java.util.List;
import org.datedrecord.time.Edtf;
import org.jspecify.annotations.Nullable;

/// Finds the words of an English report that tell times, and suggests a date for each.
///
/// The same words and the same day of publication always give the same suggestion. A suggestion is
/// never more precise than the words: a month stays a month. Where custom decides rather than the
/// calendar it is a question; where nothing can be counted, words are found without a date.
public final class Hints {

  /// How many are found in one text.
  public static final int MOST = 500;

  private Hints() {}

  /// What a text tells, in its order; no two overlap.
  ///
  /// @param published when it was published, as imprecisely as that is known; null if it is not
  public static List<Hint> in(String text, @Nullable Edtf published) {
    Anchor anchor = Anchor.of(published);
    Tokens tokens = new Tokens(text);
    List<Hint> hints = new ArrayList<>();
    int next = 0;
    while (next < tokens.count() && hints.size() < MOST) {
      Phrase phrase = new Phrase(tokens, next);
      Answer answer = begins(tokens, next, phrase) ? new SpanReader(phrase, anchor).read() : null;
      if (answer == null || !phrase.endsWell()) {
        next++;
      } else {
        hints.add(hint(text, tokens, next, phrase.mark(), answer));
        next = phrase.mark();
      }
    }
    return hints;
  }

  private static boolean begins(Tokens tokens, int at, Phrase phrase) {
    return tokens.isNumber(at)
        ? phrase.beginsWell()
        : tokens.isWord(at) && Lexicon.begins(tokens.lower(at));
  }

  private static Hint hint(String text, Tokens tokens, int from, int to, Answer answer) {
    int start = tokens.start(from);
    int end = tokens.end(to - 1);
    String words = text.substring(start, end);
    boolean sure = answer.sure() && answer.date() != null;
    return new Hint(words, start, end, answer.date(), answer.basis(), answer.rule(words), sure);
  }
}
