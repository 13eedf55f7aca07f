package org.datedrecord.query;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.datedrecord.view.Json;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Traits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// By what every row of every fact is found, in memory.
///
/// No index of a database serves "the facts of July in which this actor has a part, as of change
/// 20, by the day they were reported", for every such question; a look at a million rows in memory
/// does, in milliseconds. The rows are read from the database, which stays the only place where
/// they are kept: all of them at the start, and from then on, before a question is answered, those
/// that were added since. A row never changes, but for the change that replaced it; so what was
/// read once is right as of every moment, until the view is made anew.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Catalogue implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

  private static final Shelf NOTHING = new Shelf();

  private final JdbcClient jdbc;
  private final Json json;
  private final Bodies bodies;
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile Shelves shelves = new Shelves("");

  Catalogue(JdbcClient jdbc, Json json, Bodies bodies) {
    this.jdbc = jdbc;
    this.json = json;
    this.bodies = bodies;
  }

  /// Answers a question about one timeline at a moment.
  <T> T ask(UUID timelineId, Moment moment, Function<Shelf, T> question) {
    return askAll(moment, all -> question.apply(all.getOrDefault(timelineId, NOTHING)));
  }

  /// Answers a question about all timelines at a moment.
  <T> T askAll(Moment moment, Function<Map<UUID, Shelf>, T> question) {
    return shelves.ask(moment.change(), this::between, question);
  }

  /// Reads all there is before the service says that it is ready, and after the view was made anew
  /// where it had to be.
  @Override
  public void run(ApplicationArguments arguments) {
    read(generation());
  }

  /// Hears which view is shown. If it is another one than this tells of, that one is read, and
  /// takes its place when it is here; until then, this one answers.
  void shown(String generation) {
    if (!generation.equals(shelves.generation()) && reading.compareAndSet(false, true)) {
      Thread.ofVirtual().name("catalogue").start(this::renew);
    }
  }

  private void renew() {
    try {
      String generation = generation();
      if (!generation.equals(shelves.generation())) {
        read(generation);
      }
    } catch (RuntimeException e) {
      LOG.warn("Could not read by what facts are found; the next question tries again", e);
    } finally {
      reading.set(false);
    }
  }

  /// Reads everything anew, now.
  private void read(String generation) {
    Shelves fresh = new Shelves(generation);
    fresh.catchUp(
        jdbc.sql("select coalesce(max(change_number), 0) from change_row")
            .query(Long.class)
            .single(),
        this::between);
    shelves = fresh;
    bodies.clear();
  }

  private String generation() {
    return jdbc.sql("select generation from view_state")
        .query((row, n) -> row.getString(1))
        .single();
  }

  private List<Shelves.Row> between(long after, long upTo) {
    return jdbc.sql(
            """
            select fact_id, recorded_from, replaced, traits from fact_trait
            where recorded_from > ? and recorded_from <= ?
            order by recorded_from, fact_id
            """)
        .param(after)
        .param(upTo)
        .query((row, n) ->
            new Shelves.Row(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, Long.class),
                json.read(row.getBytes(4), Traits.class)))
        .list();
  }
}
