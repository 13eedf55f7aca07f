package org.datedrecord.export;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Function;
import org.datedrecord.api.FactQuery;
import org.datedrecord.model.Unavailable;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Page;
import org.datedrecord.view.Paging.Place;
import org.jspecify.annotations.Nullable;

/// All facts that are asked for, read from the record part by part, at one moment of it. However
/// many there are, one part is held at a time.
///
/// The first part is read at once: what can go wrong does so before anything is sent.
final class FoundFacts implements Iterable<FactView> {

  private final Function<@Nullable Place, Page<FactView>> part;
  private final Page<FactView> first;

  /// @param part reads the part that begins at a place, the first where there is none; as long as
  ///   parts can be
  FoundFacts(Function<@Nullable Place, Page<FactView>> part) {
    this.part = part;
    this.first = read(null);
  }

  /// A part that is followed by others and is not full lacks facts that could not be found.
  private Page<FactView> read(@Nullable Place from) {
    Page<FactView> page = part.apply(from);
    if (page.next() != null && page.items().size() < FactQuery.MOST) {
      throw new Unavailable("Some facts cannot be read now.");
    }
    return page;
  }

  @Override
  public Iterator<FactView> iterator() {
    return new Iterator<>() {

      private final Queue<FactView> read = new ArrayDeque<>(first.items());
      private @Nullable Place next = first.next();

      @Override
      public boolean hasNext() {
        while (read.isEmpty() && next != null) {
          Page<FactView> more = read(next);
          read.addAll(more.items());
          next = more.next();
        }
        return !read.isEmpty();
      }

      @Override
      public FactView next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return read.remove();
      }
    };
  }
}
