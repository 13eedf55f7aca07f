package org.datedrecord.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the passage that is most like some words: as many words long, with most of them in it. The
/// text is passed once, whatever the words.
final class Nearest {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++");

  private final Map<String, Integer> missing = new HashMap<>();
  private int shared;

  private Nearest(List<String> sought) {
    sought.forEach(word -> missing.merge(word, 1, Integer::sum));
  }

  /// Null where no passage has at least half of the words.
  static @Nullable Passage of(String sought, String text) {
    List<String> words =
        WORD.matcher(sought).results().map(MatchResult::group).map(Nearest::folded).toList();
    if (words.isEmpty()) {
      return null;
    }
    Nearest nearest = new Nearest(words);
    Deque<MatchResult> window = new ArrayDeque<>();
    int best = 0;
    int[] place = new int[2];
    for (MatchResult next : (Iterable<MatchResult>) WORD.matcher(text).results()::iterator) {
      window.add(next);
      nearest.enter(folded(next.group()));
      if (window.size() > words.size()) {
        nearest.leave(folded(window.removeFirst().group()));
      }
      if (nearest.shared > best) {
        best = nearest.shared;
        place = new int[] {window.getFirst().start(), next.end()};
      }
    }
    return 2 * best < words.size() ? null : Passage.of(text, place[0], place[1]);
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private void enter(String word) {
    Integer left = missing.get(word);
    if (left != null) {
      missing.put(word, left - 1);
      shared += left > 0 ? 1 : 0;
    }
  }

  private void leave(String word) {
    Integer left = missing.get(word);
    if (left != null) {
      missing.put(word, left + 1);
      shared -= left >= 0 ? 1 : 0;
    }
  }
}
