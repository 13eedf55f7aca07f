package org.datedrecord.web;

import java.util.List;
import java.util.regex.Pattern;

/// What a correction changed in a text: the words that stayed before and after, and between them
/// those that went and those that came. One white space stands between the parts.
public record Difference(String before, String removed, String added, String after) {

  // Each word with the white space that follows it, so that the parts join to the whole.
  private static final Pattern WORD = Pattern.compile("(?<=\\s)(?=\\S)");

  /// The difference between two texts, by words.
  public static Difference between(String from, String to) {
    List<String> old = List.of(WORD.split(from));
    List<String> now = List.of(WORD.split(to));
    int shortest = Math.min(old.size(), now.size());
    int start = 0;
    while (start < shortest && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shortest - start
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    return new Difference(
        String.join("", old.subList(0, start)),
        String.join("", old.subList(start, old.size() - end)).strip(),
        String.join("", now.subList(start, now.size() - end)).strip(),
        String.join("", old.subList(old.size() - end, old.size())));
  }
}
