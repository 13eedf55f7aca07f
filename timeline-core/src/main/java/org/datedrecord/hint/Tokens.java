package org.datedrecord.hint;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A text cut into words, numbers and signs. White space only separates them.
///
/// The text is passed once, and each question is answered in the time of a short word: a word too
/// long to tell a time is not even looked at. That is what keeps reading linear for any text.
final class Tokens {

  private static final int LONGEST = 16;
  private static final int WIDEST_GAP = 8;
  private static final int REMEMBERED = 64;

  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;

  // A phrase asks for the same few words again and again.
  private final @Nullable String[] lowers = new String[REMEMBERED];
  private final int[] lowered = new int[REMEMBERED];

  Tokens(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      int end = endOf(at);
      if (end > at) {
        add(at, end);
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  /// Where the token that begins here ends; here, if none does.
  private int endOf(int start) {
    int first = text.codePointAt(start);
    if (isBlank(first)) {
      return start;
    }
    int at = start + Character.charCount(first);
    if (isDigit(first)) {
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
    } else if (Character.isLetter(first)) {
      while (at < text.length() && goesOn(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return at;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF;
  }

  /// Only these ten: other alphabets have digits too, and their dates are not read.
  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean goesOn(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  int count() {
    return count;
  }

  int start(int at) {
    return starts[at];
  }

  int end(int at) {
    return ends[at];
  }

  private boolean isShort(int at) {
    return at >= 0 && at < count && ends[at] - starts[at] <= LONGEST;
  }

  /// The token as it stands; nothing if there is none, or it is too long to mean anything here.
  String raw(int at) {
    return isShort(at) ? text.substring(starts[at], ends[at]) : "";
  }

  String lower(int at) {
    if (!isShort(at)) {
      return "";
    }
    int place = at % REMEMBERED;
    String known = lowers[place];
    if (known == null || lowered[place] != at) {
      known = raw(at).toLowerCase(Locale.ROOT);
      lowers[place] = known;
      lowered[place] = at;
    }
    return known;
  }

  boolean isCapital(int at) {
    return isShort(at) && Character.isUpperCase(text.codePointAt(starts[at]));
  }

  boolean isNumber(int at) {
    return at >= 0 && at < count && isDigit(text.charAt(starts[at]));
  }

  boolean isWord(int at) {
    return at >= 0 && at < count && Character.isLetter(text.codePointAt(starts[at]));
  }

  /// Whether no white space stands between a token and the one before.
  boolean isGlued(int at) {
    return at > 0 && at < count && ends[at - 1] == starts[at];
  }

  /// Whether a token belongs to the same sentence as the one before, as far as white space tells: a
  /// line may end between them, but no paragraph.
  boolean isNear(int at) {
    if (at <= 0 || at >= count || starts[at] - ends[at - 1] > WIDEST_GAP) {
      return false;
    }
    int lines = 0;
    for (int i = ends[at - 1]; i < starts[at]; i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines < 2;
  }
}
