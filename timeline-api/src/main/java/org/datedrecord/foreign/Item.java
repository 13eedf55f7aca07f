package org.datedrecord.foreign;

import java.util.List;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Publication;
import org.datedrecord.model.When;
import org.jspecify.annotations.Nullable;

/// One thing that a file tells, as far as its format can say it.
public sealed interface Item {

  /// The line in which it begins, or which item of the file it is, from 1.
  long place();

  /// Its own id in the file; none where it has none.
  @Nullable String id();

  /// Something that happened.
  ///
  /// @param words what the file says of it, verbatim
  /// @param links what it names as its sources
  record Event(
      long place,
      @Nullable String id,
      String title,
      String statement,
      String words,
      When when,
      List<Actor> actors,
      List<Link> links)
      implements Item {

    public Event {
      actors = List.copyOf(actors);
      links = List.copyOf(links);
    }
  }

  /// Something to work through: a publication that may become a source of facts.
  record Work(long place, @Nullable String id, Publication publication) implements Item {}
}
