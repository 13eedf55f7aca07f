package org.datedrecord.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Term;
import org.datedrecord.model.When;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceView;
import org.datedrecord.web.Words;

/// One of several things that an editor chooses from.
///
/// @param value as it is sent
/// @param words as it is shown
public record Choice(String value, String words) {

  private static final Map<Term, String> MEANINGS =
      Map.ofEntries(
          Map.entry(Nature.OUR_ERROR, "Our error: we got it wrong"),
          Map.entry(Nature.SOURCE_ERROR, "A source’s error, which it corrected"),
          Map.entry(Nature.REFINEMENT, "Refinement: it is now known more exactly"),
          Map.entry(Nature.TYPO, "Typo: the wording only"),
          Map.entry(When.Basis.STATED, "Stated in full by the source"),
          Map.entry(When.Basis.YEAR_INFERRED, "Stated without the year, which was inferred"),
          Map.entry(When.Basis.RELATIVE, "Counted from another date (“last month”)"),
          Map.entry(When.Basis.BOUNDED, "Not dated; bounds follow from other dates"),
          Map.entry(When.Basis.UNKNOWN, "Nothing is known"),
          Map.entry(Evidence.Stance.SUPPORTS, "Supports the fact"),
          Map.entry(Evidence.Stance.CONTRADICTS, "Speaks against it"),
          Map.entry(Hop.Role.STATED, "stated it"),
          Map.entry(Hop.Role.REPORTED, "reported it"),
          Map.entry(Hop.Role.COVERED, "covered the report of another"),
          Map.entry(Hop.Role.AGGREGATED, "summarised others"));

  /// Why something is corrected or retracted.
  public static List<Choice> natures() {
    return of(Nature.values());
  }

  /// How the words of a source became a date.
  public static List<Choice> bases() {
    return of(When.Basis.values());
  }

  /// What a party to whom a fact is attributed is.
  public static List<Choice> kinds() {
    return of(Attribution.Kind.values());
  }

  /// What that party did.
  public static List<Choice> acts() {
    return of(Attribution.Act.values());
  }

  /// What someone on the way did with a report.
  public static List<Choice> roles() {
    return of(Hop.Role.values());
  }

  /// What evidence does to a fact.
  public static List<Choice> stances() {
    return of(Evidence.Stance.values());
  }

  /// What kind of publication a source is.
  public static List<Choice> types() {
    return of(Publication.Type.values());
  }

  /// On what accounts differ.
  public static List<Choice> dimensions() {
    return of(Dimension.values());
  }

  /// Someone whose name was typed.
  static Choice of(String name) {
    return new Choice(name, name);
  }

  /// A source, in a line.
  static Choice of(SourceView source) {
    return new Choice(
        source.id().toString(),
        source.title()
            + (source.publisher() == null ? "" : " · " + source.publisher())
            + (source.published().edtf() == null ? "" : " · " + source.published().words()));
  }

  /// A fact, in a line.
  static Choice of(FactView fact) {
    return new Choice(fact.id().toString(), fact.when().words() + " · " + fact.title());
  }

  private static List<Choice> of(Term[] terms) {
    return Arrays.stream(terms)
        .map(term -> {
          String words = term.term().replace('-', ' ');
          return new Choice(term.term(), MEANINGS.getOrDefault(term, Words.sentence(words)));
        })
        .toList();
  }
}
