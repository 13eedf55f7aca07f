package org.datedrecord.hint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words that tell times in English.
final class Lexicon {

  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, Integer> WEEKDAYS = new HashMap<>();
  private static final Map<String, Integer> SEASONS =
      Map.of("spring", 21, "summer", 22, "autumn", 23, "fall", 23, "winter", 24);
  private static final Map<String, Integer> NUMBERS = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();

  /// Words that mean something else when they begin with a small letter.
  private static final Set<String> CAPITALISED =
      Set.of("march", "may", "mar", "jun", "sun", "sat", "wed", "fri", "mon", "dec", "jan");

  /// Words after which a month, a year or a season stands alone.
  private static final Set<String> LEADING =
      Set.of(
          "in",
          "of",
          "since",
          "until",
          "till",
          "by",
          "before",
          "after",
          "from",
          "to",
          "during",
          "throughout",
          "through",
          "between",
          "around",
          "about",
          "circa",
          "for",
          "and",
          "or",
          "early",
          "mid",
          "late",
          "last",
          "this",
          "next",
          "starting",
          "effective",
          "beginning");

  /// Words that may follow a number which is a year: what else follows may be what is counted.
  private static final Set<String> FOLLOWING =
      Set.of(
          "and", "or", "but", "to", "in", "on", "at", "by", "for", "from", "with", "when", "where",
          "while", "as", "after", "before", "until", "till", "through", "because", "that", "which",
          "who", "whose", "is", "was", "were", "are", "has", "had", "have", "will", "would", "the",
          "a", "an", "it", "he", "she", "they", "we", "its", "his", "her", "their", "under", "only",
          "also", "of", "then", "this", "said", "into", "over", "against", "about", "if", "than");

  /// The words with which what tells a time can begin, numbers aside.
  private static final Set<String> FIRST = new HashSet<>();

  static {
    List<String> months =
        List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    for (int i = 0; i < months.size(); i++) {
      MONTHS.put(months.get(i), i + 1);
      MONTHS.put(months.get(i).substring(0, 3), i + 1);
    }
    MONTHS.put("sept", 9);
    List<String> days =
        List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    for (int i = 0; i < days.size(); i++) {
      WEEKDAYS.put(days.get(i), i + 1);
      WEEKDAYS.put(days.get(i).substring(0, 3), i + 1);
    }
    WEEKDAYS.putAll(Map.of("tues", 2, "thur", 4, "thurs", 4));
    List<String> numbers =
        List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    List<String> ordinals =
        List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    for (int i = 0; i < numbers.size(); i++) {
      NUMBERS.put(numbers.get(i), i + 1);
      ORDINALS.put(ordinals.get(i), i + 1);
    }
    NUMBERS.putAll(Map.of("a", 1, "an", 1, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60));
    for (Map<String, Integer> words : List.of(MONTHS, WEEKDAYS, SEASONS, NUMBERS, ORDINALS)) {
      FIRST.addAll(words.keySet());
    }
    FIRST.addAll(
        List.of(
            "by",
            "until",
            "till",
            "through",
            "before",
            "prior",
            "after",
            "since",
            "effective",
            "starting",
            "beginning",
            "from",
            "between",
            "no",
            "not",
            "on",
            "circa",
            "c",
            "ca",
            "about",
            "around",
            "approximately",
            "roughly",
            "sometime",
            "early",
            "mid",
            "late",
            "middle",
            "end",
            "start",
            "earlier",
            "later",
            "last",
            "past",
            "this",
            "next",
            "coming",
            "current",
            "yesterday",
            "today",
            "tomorrow",
            "tonight",
            "previously",
            "few",
            "several",
            "couple",
            "ad",
            "h",
            "q",
            "day"));
  }

  private Lexicon() {}

  /// 1 to 12; 0 if it is no month.
  static int month(Tokens tokens, int at) {
    return capital(tokens, at) ? MONTHS.getOrDefault(tokens.lower(at), 0) : 0;
  }

  /// 1 Monday to 7 Sunday; 0 if it is none.
  static int weekday(Tokens tokens, int at) {
    return capital(tokens, at) ? WEEKDAYS.getOrDefault(tokens.lower(at), 0) : 0;
  }

  private static boolean capital(Tokens tokens, int at) {
    return !CAPITALISED.contains(tokens.lower(at)) || tokens.isCapital(at);
  }

  /// 21 to 24; 0 if it is no season.
  static int season(String word) {
    return SEASONS.getOrDefault(word, 0);
  }

  static int number(String word) {
    return NUMBERS.getOrDefault(word, 0);
  }

  static int ordinal(String word) {
    return ORDINALS.getOrDefault(word, 0);
  }

  static boolean leads(String word) {
    return LEADING.contains(word);
  }

  /// Whether a word after a number speaks against the number's being a year.
  static boolean isCounted(String word) {
    return !word.isEmpty()
        && Character.isLetter(word.codePointAt(0))
        && word.equals(word.toLowerCase(Locale.ROOT))
        && !FOLLOWING.contains(word);
  }

  static boolean begins(String word) {
    return FIRST.contains(word);
  }

  static String nameOfMonth(int month) {
    return java.time.Month.of(month)
        .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.UK);
  }
}
