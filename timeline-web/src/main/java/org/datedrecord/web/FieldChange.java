package org.datedrecord.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Change;
import org.datedrecord.view.FactView;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;

/// What changed in one field of a fact.
///
/// @param field what readers call it
public record FieldChange(String field, Redline redline) {

  private static final String TITLE = "Title";
  private static final String STATEMENT = "Statement";
  private static final String DATE = "Date";
  private static final String ACTORS = "Who takes part";
  private static final String PARTY = "Attributed to";

  /// What a correction did to one field.
  public static FieldChange of(Change change) {
    return switch (change) {
      case Change.Title c -> new FieldChange(TITLE, Redline.between(c.from(), c.to()));
      case Change.Statement c -> new FieldChange(STATEMENT, Redline.between(c.from(), c.to()));
      case Change.Date c -> date(WhenView.of(c.from()), WhenView.of(c.to()));
      case Change.Actors c ->
          new FieldChange(ACTORS, Redline.between(names(c.from()), names(c.to())));
      case Change.By c -> new FieldChange(PARTY, Redline.between(party(c.from()), party(c.to())));
    };
  }

  /// All that differs between two states of a fact in what it says.
  public static List<FieldChange> between(FactView before, FactView after) {
    List<FieldChange> changes = new ArrayList<>();
    compare(changes, TITLE, before.title(), after.title());
    compare(changes, STATEMENT, before.statement(), after.statement());
    if (!before.when().equals(after.when())) {
      changes.add(date(before.when(), after.when()));
    }
    compare(changes, ACTORS, names(before.actors()), names(after.actors()));
    compare(changes, PARTY, party(before.attribution()), party(after.attribution()));
    return List.copyOf(changes);
  }

  private static void compare(List<FieldChange> changes, String field, String from, String to) {
    if (!from.equals(to)) {
      changes.add(new FieldChange(field, Redline.between(from, to)));
    }
  }

  /// A date in other words is another date as a whole. Where only its reason changed, that is
  /// shown.
  private static FieldChange date(WhenView from, WhenView to) {
    return new FieldChange(
        DATE,
        from.words().equals(to.words())
            ? Redline.between(reason(from), reason(to))
            : Redline.whole(from.words(), to.words()));
  }

  private static String reason(WhenView when) {
    return when.words()
        + said(", in the words “", when.wording(), "”")
        + ", "
        + when.basis().term()
        + said(": ", when.derivation(), "")
        + (when.edtf() == null ? "" : " (" + when.edtf() + ")");
  }

  private static String said(String before, @Nullable String text, String after) {
    return text == null ? "" : before + text + after;
  }

  private static String names(List<Actor> actors) {
    return actors.isEmpty()
        ? "nobody"
        : actors.stream()
            .map(actor -> actor.name() + " (" + actor.role() + ")")
            .collect(Collectors.joining(", "));
  }

  /// Who asserts it, with all that is known of how.
  public static String party(Attribution attribution) {
    return attribution.party()
        + said(", for ", attribution.onBehalfOf(), "")
        + said(", on ", attribution.channel(), "")
        + " ("
        + attribution.act().term()
        + ")";
  }
}
