package org.datedrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a fact says: everything in it that an editor can correct.
///
/// @param title a headline of at most 120 characters
/// @param statement the fact in full, at most 1,000 characters
/// @param when when it happened
/// @param actors who takes part, the main one first
/// @param attribution who asserts it
public record Claim(
    String title, String statement, When when, List<Actor> actors, Attribution attribution) {

  static final int TITLE = 120;
  static final int STATEMENT = 1_000;
  private static final int ACTORS = 30;

  @SuppressWarnings("ConstantValue")
  public Claim {
    title = Text.required("title", title, TITLE);
    statement = Text.required("statement", statement, STATEMENT);
    when = when == null ? When.UNKNOWN : when;
    actors = checked("actors", actors);
    attribution = Given.value("attribution", attribution);
  }

  /// The claim as it reads after a change.
  public Claim with(Change change) {
    return switch (change) {
      case Change.Title c -> new Claim(c.to(), statement, when, actors, attribution);
      case Change.Statement c -> new Claim(title, c.to(), when, actors, attribution);
      case Change.Date c -> new Claim(title, statement, c.to(), actors, attribution);
      case Change.Actors c -> new Claim(title, statement, when, c.to(), attribution);
      case Change.By c -> new Claim(title, statement, when, actors, c.to());
    };
  }

  /// What the claim says now in the field that a change is about.
  public Object presentValue(Change change) {
    return switch (change) {
      case Change.Title c -> title;
      case Change.Statement c -> statement;
      case Change.Date c -> when;
      case Change.Actors c -> actors;
      case Change.By c -> attribution;
    };
  }

  static List<Actor> checked(String field, @Nullable List<Actor> actors) {
    return Given.list(field, actors, ACTORS);
  }
}
