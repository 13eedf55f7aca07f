package org.datedrecord.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.datedrecord.view.Json;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Traits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// By what every row of every fact is found, in memory.
///
/// No index of a database serves "the facts of July in which this actor has a part, as of change
/// 20, by the day they were reported", for every such question; a look at a million rows in memory
/// does, in milliseconds. The rows are read from the database, which stays the only place where
/// they are kept: all of them at the start, and from then on, before a question is answered, those
/// that were added since. A row never changes, but for the change that replaced it; so what was
/// read once is right as of every moment.
@Component
class Catalogue {

  /// So many changes are read at once.
  private static final long STEP = 5_000;

  private final JdbcClient jdbc;
  private final Json json;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Shelf> shelves = new HashMap<>();
  private volatile long upTo;

  Catalogue(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private record Row(UUID id, long from, @Nullable Long replaced, Traits traits) {}

  /// Answers a question about one timeline at a moment.
  <T> T ask(String timelineId, Moment moment, Function<Shelf, T> question) {
    return askAll(moment, all -> question.apply(all.getOrDefault(timelineId, new Shelf())));
  }

  /// Answers a question about all timelines at a moment.
  <T> T askAll(Moment moment, Function<Map<String, Shelf>, T> question) {
    catchUp(moment.change());
    lock.readLock().lock();
    try {
      return question.apply(shelves);
    } finally {
      lock.readLock().unlock();
    }
  }

  /// Reads all there is before anybody asks.
  @EventListener(ApplicationStartedEvent.class)
  void open() {
    catchUp(
        jdbc.sql("select coalesce(max(change_number), 0) from change_row")
            .query(Long.class)
            .single());
  }

  private void catchUp(long change) {
    if (upTo >= change) {
      return;
    }
    lock.writeLock().lock();
    try {
      while (upTo < change) {
        long next = Math.min(change, upTo + STEP);
        added(upTo, next).forEach(this::add);
        upTo = next;
      }
    } catch (RuntimeException | Error e) {
      // What was half added cannot be told from what was not; the next question reads it all again.
      clear();
      throw e;
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void clear() {
    shelves.clear();
    upTo = 0;
  }

  private List<Row> added(long after, long upToAndWith) {
    return jdbc.sql(
            """
            select fact_id, recorded_from, replaced, traits from fact_trait
            where recorded_from > ? and recorded_from <= ?
            order by recorded_from, fact_id
            """)
        .param(after)
        .param(upToAndWith)
        .query((row, n) ->
            new Row(
                UUID.fromString(row.getString(1)),
                row.getLong(2),
                row.getObject(3, Long.class),
                json.read(row.getString(4), Traits.class)))
        .list();
  }

  private void add(Row row) {
    Shelf shelf = shelves.computeIfAbsent(row.traits().timelineId().toString(), id -> new Shelf());
    if (row.replaced() != null) {
      shelf.close(row.id(), row.replaced(), row.from());
    }
    shelf.add(row.id(), row.from(), row.traits());
  }
}
