package org.datedrecord.hint;

import java.util.Arrays;

/// A place among the tokens, moving from left to right. What is taken must be near what was taken
/// before; where a reader does not find what it looks for, it goes back.
final class Phrase {

  private final Tokens tokens;
  private final int begin;
  private int next;

  Phrase(Tokens tokens, int begin) {
    this.tokens = tokens;
    this.begin = begin;
    this.next = begin;
  }

  Tokens tokens() {
    return tokens;
  }

  int mark() {
    return next;
  }

  void back(int mark) {
    next = mark;
  }

  boolean isEmpty() {
    return next == begin;
  }

  /// The word before the whole phrase, "the" passed over; nothing where none is near.
  String leader() {
    int at = begin;
    while (at > 0 && tokens.isNear(at)) {
      String word = tokens.lower(--at);
      if (!word.equals("the") && !word.equals("-")) {
        return word;
      }
    }
    return "";
  }

  private boolean isReachable(int at) {
    return at < tokens.count() && (at == begin || tokens.isNear(at));
  }

  /// The word or sign that comes next, in small letters; nothing where none is near.
  String here() {
    return isReachable(next) ? tokens.lower(next) : "";
  }

  /// What comes after so many more.
  String ahead(int many) {
    for (int at = next; at <= next + many; at++) {
      if (!isReachable(at)) {
        return "";
      }
    }
    return tokens.lower(next + many);
  }

  /// The same with its capitals.
  String rawHere() {
    return isReachable(next) ? tokens.raw(next) : "";
  }

  boolean isGlued() {
    return tokens.isGlued(next);
  }

  void step() {
    next++;
  }

  /// Takes one of some words, if one comes next.
  boolean take(String... words) {
    boolean here = Arrays.asList(words).contains(here());
    if (here) {
      next++;
    }
    return here;
  }

  /// Takes all of some words in a row, or none.
  boolean takeAll(String... words) {
    int mark = next;
    for (String word : words) {
      if (!take(word)) {
        next = mark;
        return false;
      }
    }
    return true;
  }

  /// Takes a dash or a hyphen, however long.
  boolean takeDash() {
    return take("-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212");
  }

  /// Takes a number of so many digits; -1 if none comes next.
  int takeNumber(int fewest, int most) {
    if (!isReachable(next) || !tokens.isNumber(next)) {
      return -1;
    }
    String digits = tokens.raw(next);
    if (digits.length() < fewest || digits.length() > most || digits.length() > 6) {
      return -1;
    }
    next++;
    return Integer.parseInt(digits);
  }

  int month() {
    return isReachable(next) ? Lexicon.month(tokens, next) : 0;
  }

  int weekday() {
    return isReachable(next) ? Lexicon.weekday(tokens, next) : 0;
  }

  /// Takes the name of a month, with the full stop of a short one; 0 if none comes next.
  int takeMonth() {
    int month = month();
    if (month > 0) {
      boolean isShort = here().length() <= 4 && !here().matches("may|june|july");
      next++;
      takeStop(isShort);
    }
    return month;
  }

  int takeWeekday() {
    int weekday = weekday();
    if (weekday > 0) {
      boolean isShort = here().length() <= 5;
      next++;
      takeStop(isShort);
    }
    return weekday;
  }

  private void takeStop(boolean isShort) {
    if (isShort && isGlued()) {
      take(".");
    }
  }

  /// Whether what was taken last ends here: no letters, digits or signs go on with it.
  boolean endsWell() {
    return endsBefore("./,:-\u2013");
  }

  /// The same where a dash may lead to another day.
  boolean endsOrGoesOn() {
    return endsBefore("./,:");
  }

  private boolean endsBefore(String joining) {
    if (!tokens.isGlued(next)) {
      return true;
    }
    if (tokens.isWord(next) || tokens.isNumber(next)) {
      return false;
    }
    String sign = tokens.lower(next);
    return !sign.equals("%")
        && !(joining.contains(sign) && tokens.isGlued(next + 1) && tokens.isNumber(next + 1));
  }

  /// Whether a number that begins the phrase begins there: it is not the end of something else.
  boolean beginsWell() {
    if (!tokens.isGlued(begin)) {
      return true;
    }
    if (tokens.isWord(begin - 1) || tokens.isNumber(begin - 1)) {
      return false;
    }
    return !"./,:-+$\u20AC\u00A3\u00A5#_@=&".contains(tokens.lower(begin - 1));
  }
}
