package org.datedrecord.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;

/// What is told of a fact in words, where a format has no place of its own for it.
final class Told {

  private Told() {}

  /// The title on one line, with a word where the record no longer stands by the fact.
  static String headline(FactView fact) {
    String title = line(fact.title());
    return fact.lifecycle() == Lifecycle.RETRACTED ? "Retracted: " + title : title;
  }

  /// The same with the date in words, for a format that draws stretches of instants, unless it is
  /// known to the day at both ends.
  static String dated(FactView fact, Ends ends) {
    return ends.exact() ? headline(fact) : headline(fact) + " (" + fact.when().words() + ")";
  }

  /// The statement, and what readers need to weigh it, in lines.
  static String description(FactView fact) {
    List<String> parts = new ArrayList<>();
    parts.add(fact.statement());
    parts.add("Date: " + fact.when().words());
    parts.add(standing(fact));
    sources(fact).forEach(source -> parts.add("Source: " + source(source)));
    return String.join("\n", parts);
  }

  /// How the fact stands, and who says so.
  static String standing(FactView fact) {
    return "Standing: "
        + fact.standing().term()
        + (fact.corrected() ? ", corrected" : "")
        + ". "
        + fact.attribution().party()
        + " "
        + fact.attribution().act().term()
        + " it.";
  }

  /// The sources it rests on, each once.
  static List<SourceRef> sources(FactView fact) {
    return fact.evidence().stream().map(EvidenceView::source).distinct().toList();
  }

  /// A source on one line.
  static String source(SourceRef source) {
    return there(source.title(), source.publisher(), source.url()).stream()
        .map(Told::line)
        .collect(Collectors.joining(", "));
  }

  /// Those of some texts that there are.
  static List<String> there(@Nullable String... texts) {
    List<String> there = new ArrayList<>();
    for (String text : texts) {
      if (text != null) {
        there.add(text);
      }
    }
    return there;
  }

  /// The main actor, by whom facts are put into lanes; empty where nobody takes part.
  static String lane(FactView fact) {
    return fact.actors().isEmpty() ? "" : line(fact.actors().getFirst().name());
  }

  /// The unit in which a date is known.
  static @Nullable String precision(WhenView when) {
    return when.precision() == null ? null : when.precision().name().toLowerCase(Locale.ROOT);
  }

  /// How many facts are not in a document, and why; empty where all of them are.
  ///
  /// @param what ends the sentence about their dates: "not known"
  static String left(Head head, long count, String what) {
    String facts = count == 1 ? "1 fact, whose date is " : count + " facts, whose dates are ";
    return count == 0 ? "" : "Left out: " + facts + what + ". All facts are at " + head.page();
  }

  /// Text on one line.
  static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
