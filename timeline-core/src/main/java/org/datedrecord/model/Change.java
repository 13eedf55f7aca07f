package org.datedrecord.model;

import java.util.List;
import java.util.Objects;

/// What a correction does to one field of a fact: what it said, and what it says from now on.
public sealed interface Change {

  /// What the field said.
  Object from();

  /// What it says from now on.
  Object to();

  /// The field's name on the wire.
  default String field() {
    return switch (this) {
      case Title t -> "title";
      case Statement s -> "statement";
      case Date d -> "when";
      case Actors a -> "actors";
      case By b -> "attribution";
    };
  }

  /// Whether anything changes.
  default boolean changes() {
    return !Objects.equals(from(), to());
  }

  /// Another title.
  record Title(String from, String to) implements Change {
    public Title {
      from = Text.required("from", from, Claim.TITLE);
      to = Text.required("to", to, Claim.TITLE);
    }
  }

  /// Another wording of the fact, with the same meaning.
  record Statement(String from, String to) implements Change {
    public Statement {
      from = Text.required("from", from, Claim.STATEMENT);
      to = Text.required("to", to, Claim.STATEMENT);
    }
  }

  /// Another date.
  record Date(When from, When to) implements Change {
    public Date {
      from = Given.value("from", from);
      to = Given.value("to", to);
    }
  }

  /// Other actors, all of them.
  record Actors(List<Actor> from, List<Actor> to) implements Change {
    public Actors {
      from = Claim.checked("from", from);
      to = Claim.checked("to", to);
    }
  }

  /// Another attribution.
  record By(Attribution from, Attribution to) implements Change {
    public By {
      from = Given.value("from", from);
      to = Given.value("to", to);
    }
  }
}
