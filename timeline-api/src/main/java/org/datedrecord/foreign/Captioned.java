package org.datedrecord.foreign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;
import org.datedrecord.time.UnreadableDate;

/// A date of which a file has the first and the last day, and says in our own words what it is:
/// that of all dates with these days of which the words are these. So June 2026 is told from the
/// days of which it consists.
final class Captioned {

  private static final List<String> SIGNS = List.of("", "?", "~", "%");

  private Captioned() {}

  /// The date that has these words, or else the days, with the words as its wording.
  ///
  /// @param lasted whether it was all of these days, and not once in them
  static When of(LocalDate first, LocalDate last, boolean lasted, String words) {
    String from = day(first);
    String to = day(last);
    String days = lasted ? from + "/" + to : "[" + from + ".." + to + "]";
    return named(first, last, words)
        .orElseGet(() ->
            new When(Edtf.parse(from.equals(to) ? from : days), words, When.Basis.STATED, null));
  }

  private static Optional<When> named(LocalDate first, LocalDate last, String words) {
    return candidates(first, last).stream()
        .flatMap(text -> parsed(text).stream())
        .filter(edtf -> edtf.words().equals(words))
        .findFirst()
        .map(edtf -> new When(edtf, null, When.Basis.STATED, null));
  }

  private static List<String> candidates(LocalDate first, LocalDate last) {
    List<String> begins = new ArrayList<>(List.of(day(first)));
    List<String> ends = new ArrayList<>(List.of(day(last)));
    if (first.getDayOfMonth() == 1) {
      begins.add(day(first).substring(0, day(first).length() - 3));
    }
    if (last.getDayOfMonth() == last.lengthOfMonth()) {
      ends.add(day(last).substring(0, day(last).length() - 3));
    }
    if (first.getDayOfYear() == 1) {
      begins.add(IsoDate.year(first.getYear()));
    }
    if (last.getDayOfYear() == last.lengthOfYear()) {
      ends.add(IsoDate.year(last.getYear()));
    }
    return combined(signed(begins), signed(ends));
  }

  private static List<String> signed(List<String> dates) {
    return dates.stream().flatMap(date -> SIGNS.stream().map(sign -> date + sign)).toList();
  }

  private static List<String> combined(List<String> begins, List<String> ends) {
    List<String> all = new ArrayList<>(begins);
    all.retainAll(ends);
    for (String begin : begins) {
      all.addAll(List.of("[" + begin + "..]", begin + "/..", begin + "/"));
      for (String end : ends) {
        all.add(begin + "/" + end);
        all.add("[" + begin + ".." + end + "]");
      }
    }
    ends.forEach(end -> all.addAll(List.of("[.." + end + "]", "../" + end, "/" + end)));
    return all;
  }

  private static Optional<Edtf> parsed(String text) {
    try {
      return Optional.of(Edtf.parse(text));
    } catch (UnreadableDate e) {
      return Optional.empty();
    }
  }

  private static String day(LocalDate date) {
    return IsoDate.year(date.getYear()) + date.toString().substring(date.toString().length() - 6);
  }
}
