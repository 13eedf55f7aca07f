package org.datedrecord.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.datedrecord.view.Traits;
import org.jspecify.annotations.Nullable;

/// The rows of all timelines of one view, up to some change.
final class Shelves {

  /// So many changes are read at once.
  private static final long STEP = 5_000;

  private final String generation;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<UUID, Shelf> shelves = new HashMap<>();
  private volatile long upTo;

  /// @param generation which view it is
  Shelves(String generation) {
    this.generation = generation;
  }

  /// A row as the database tells of it.
  ///
  /// @param replaced since when the row counted that it replaced
  record Row(UUID id, long from, @Nullable Long replaced, Traits traits) {}

  /// Where rows come from.
  interface Rows {

    /// Those that were added after a change and up to another, in order.
    List<Row> between(long after, long upTo);
  }

  String generation() {
    return generation;
  }

  /// Answers a question when everything up to a change is here.
  <T> T ask(long change, Rows rows, Function<Map<UUID, Shelf>, T> question) {
    catchUp(change, rows);
    lock.readLock().lock();
    try {
      return question.apply(shelves);
    } finally {
      lock.readLock().unlock();
    }
  }

  void catchUp(long change, Rows rows) {
    if (upTo >= change) {
      return;
    }
    lock.writeLock().lock();
    try {
      while (upTo < change) {
        long next = Math.min(change, upTo + STEP);
        List<Row> added = rows.between(upTo, next);
        add(added);
        upTo = next;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void add(List<Row> added) {
    try {
      added.forEach(this::add);
    } catch (RuntimeException | Error e) {
      // What was half added cannot be told from what was not; the next question reads all of it.
      shelves.clear();
      upTo = 0;
      throw e;
    }
  }

  private void add(Row row) {
    Shelf shelf = shelves.computeIfAbsent(row.traits().timelineId(), id -> new Shelf());
    if (row.replaced() != null) {
      shelf.close(row.id(), row.replaced(), row.from());
    }
    shelf.add(row.id(), row.from(), row.traits());
  }
}
