package org.datedrecord.time;

import java.util.function.IntPredicate;

/// A place in the text of an expression, moving from left to right; positions count from 1.
final class Cursor {
  private final String text;
  private int next;

  Cursor(String text) {
    this.text = text;
  }

  /// Of the character that comes next.
  int position() {
    return next + 1;
  }

  boolean atEnd() {
    return next == text.length();
  }

  /// Whether this comes next.
  boolean at(String expected) {
    return text.startsWith(expected, next);
  }

  /// Steps over this if it comes next.
  boolean accept(String expected) {
    boolean here = at(expected);
    if (here) {
      next += expected.length();
    }
    return here;
  }

  void expect(String expected) {
    if (!accept(expected)) {
      throw unexpected();
    }
  }

  void expectEnd() {
    if (!atEnd()) {
      throw unexpected();
    }
  }

  /// Steps over the characters of one kind, however many, and gives them.
  String run(IntPredicate kind) {
    int start = next;
    while (!atEnd() && kind.test(text.charAt(next))) {
      next++;
    }
    return text.substring(start, next);
  }

  /// Whether a letter or a blank comes next that can follow no part of a date: it is worth naming
  /// even where something else is wrong too, as in `201x`.
  boolean atStranger() {
    return !atEnd()
        && !at("T")
        && (Character.isLetter(text.charAt(next)) || isBlank(text.charAt(next)));
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /// Only these ten: other alphabets have digits too, and EDTF knows none of them.
  static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  /// The refusal of what comes next.
  UnreadableDate refusal(String feature) {
    return new UnreadableDate(feature, position());
  }

  /// The refusal of what comes next, by the feature of the standard that it belongs to if any.
  UnreadableDate unexpected() {
    return refusal(atEnd() ? "an unfinished expression" : nameOf(text.codePointAt(next)));
  }

  private static String nameOf(int character) {
    return switch (character) {
      case '{', '}' -> "a set with braces {…} ('all of')";
      case '[' -> "a set inside an expression";
      case '?', '~', '%' -> "a qualifier on part of a date";
      case 'E' -> "an exponent E";
      case 'S' -> "a count of significant digits S";
      case 'W' -> "a week W";
      case 'T' -> "a time without a day";
      case 'R', 'P' -> "a repetition or a duration " + Character.toString(character);
      case '+' -> "a plus sign";
      default -> nameOfStranger(character);
    };
  }

  private static String nameOfStranger(int character) {
    if (isBlank(character)) {
      return "a blank";
    }
    if (character >= 'a' && character <= 'z') {
      return "the lower-case letter '" + Character.toString(character) + "'";
    }
    if (character > ' ' && character < 0x7f) {
      return "the character '" + Character.toString(character) + "' here";
    }
    return String.format("the character U+%04X", character);
  }
}
