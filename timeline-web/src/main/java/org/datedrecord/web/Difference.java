package org.datedrecord.web;

import java.util.List;

/// What a correction changed in a text: the words that stayed before and after, and between them
/// those that went and those that came. One space belongs between each two parts.
public record Difference(String before, String removed, String added, String after) {

  /// The difference between two texts, by words.
  public static Difference between(String from, String to) {
    List<String> old = List.of(from.strip().split("\\s+"));
    List<String> now = List.of(to.strip().split("\\s+"));
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
        words(old, 0, start),
        words(old, start, old.size() - end),
        words(now, start, now.size() - end),
        words(old, old.size() - end, old.size()));
  }

  private static String words(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to));
  }
}
