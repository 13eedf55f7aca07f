package org.datedrecord.projection;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.datedrecord.event.ContentionEvent;
import org.datedrecord.event.FactEvent;
import org.datedrecord.event.SourceEvent;
import org.datedrecord.event.TimelineEvent;
import org.datedrecord.view.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Turns events into the rows of one view: the one that is shown, or one that is built beside it.
///
/// The view itself knows how far it is. Events that it has already are passed over, and one that
/// would leave a gap is refused, whoever brings them. An event that cannot be shown is parked, and
/// the others go on.
public final class ViewWriter {

  private static final Logger LOG = LoggerFactory.getLogger(ViewWriter.class);

  private static final String NOBODY = "unknown";
  private static final String BEHIND = "An earlier event of it is parked.";

  private final EventReader reader;
  private final ViewState state;
  private final Rows rows;
  private final ChangeRows changes;
  private final Homes homes;
  private final TimelineProjection timelines;
  private final SourceRows sourceRows;
  private final SourceProjection sources;
  private final FactRows factRows;
  private final FactProjection facts;
  private final ContentionProjection contentions;
  private final ParkedEvents parked;
  private final TransactionTemplate nested;

  /// How the view was left; if it is not so any more, nothing that is remembered of it counts.
  private ViewState.@Nullable State known;

  /// Writes into the view that the source's connections show, in their transactions.
  public ViewWriter(
      DataSource source, PlatformTransactionManager transactions, Json json, EventReader reader) {
    JdbcTemplate template = new JdbcTemplate(source);
    JdbcClient jdbc = JdbcClient.create(template);
    this.rows = new Rows(template, json);
    this.reader = reader;
    this.state = new ViewState(jdbc);
    this.changes = new ChangeRows(rows);
    this.timelines = new TimelineProjection(rows, json);
    this.sourceRows = new SourceRows(rows, json);
    this.factRows = new FactRows(rows, json);
    this.facts = new FactProjection(timelines, sourceRows, factRows);
    this.sources = new SourceProjection(sourceRows, facts);
    this.contentions = new ContentionProjection(rows, json, timelines, facts);
    this.homes = new Homes(new Log(jdbc), reader, factRows, contentions);
    this.parked = new ParkedEvents(jdbc);
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// Begins to read events, which goes on while others are applied.
  public List<Reading> read(List<LogEntry> entries) {
    return entries.stream().map(entry -> Reading.ahead(entry, reader)).toList();
  }

  /// Applies events in the transaction of this thread, and tells how far the view is then. They are
  /// tried all at once; each has a savepoint of its own only where that failed, for a savepoint
  /// costs as much as a row.
  public long apply(List<Reading> entries) {
    ViewState.State before = state.read();
    before.requireForm();
    List<Reading> fresh =
        entries.stream().filter(reading -> reading.change() > before.position()).toList();
    if (fresh.isEmpty()) {
      return before.position();
    }
    if (fresh.getFirst().change() != before.position() + 1) {
      throw new IllegalStateException(
          "The view ends with change %d, and change %d cannot follow."
              .formatted(before.position(), fresh.getFirst().change()));
    }
    if (!before.equals(known)) {
      forget();
    }
    Set<UUID> skipped = parked.subjects();
    if (fresh.stream().anyMatch(reading -> skipped.contains(reading.entry().subjectId()))) {
      fresh.forEach(this::handleOrPark);
    } else {
      handleTogether(fresh);
    }
    long position = fresh.getLast().change();
    known = new ViewState.State(before.form(), before.generation(), position);
    return position;
  }

  private void handleTogether(List<Reading> entries) {
    try {
      nested.executeWithoutResult(_ -> handle(entries));
    } catch (RuntimeException | StackOverflowError e) {
      forget();
      requirePoison(e);
      entries.forEach(this::handleOrPark);
    }
  }

  private void handleOrPark(Reading reading) {
    LogEntry entry = reading.entry();
    if (parked.subjects().contains(entry.subjectId())) {
      park(reading, BEHIND);
      return;
    }
    try {
      nested.executeWithoutResult(_ -> handle(List.of(reading)));
    } catch (RuntimeException | StackOverflowError e) {
      forget();
      requirePoison(e);
      LOG.error(
          "Change {}, {} of {}, cannot be shown and is parked",
          entry.change(),
          entry.type(),
          entry.subjectId(),
          e);
      park(reading, Poison.say(e));
    }
  }

  private static void requirePoison(Throwable failure) {
    if (failure instanceof RuntimeException e && !Poison.isIn(e)) {
      throw e;
    }
  }

  private void handle(List<Reading> entries) {
    List<EventReader.Read> events = entries.stream().map(Reading::event).toList();
    facts.prepare(
        events.stream()
            .map(EventReader.Read::event)
            .filter(FactEvent.class::isInstance)
            .map(FactEvent.class::cast)
            .toList());
    events.forEach(this::handle);
    rows.send();
  }

  private void handle(EventReader.Read read) {
    Recorded recorded = read.recorded();
    changes.add(read.event(), recorded, homes.of(read.event()).orElse(null));
    switch (read.event()) {
      case TimelineEvent e -> timelines.on(e, recorded);
      case SourceEvent e -> sources.on(e, recorded);
      case FactEvent e -> facts.on(e, recorded);
      case ContentionEvent e -> contentions.on(e, recorded);
    }
  }

  /// Parks an event, and notes its change all the same: whoever follows the changes must not miss
  /// one. What cannot be noted there either stops the view.
  private void park(Reading reading, String cause) {
    LogEntry entry = reading.entry();
    try {
      EventReader.Read read = reading.event();
      nested.executeWithoutResult(_ -> {
        changes.add(read.event(), read.recorded(), homes.of(read.event()).orElse(null));
        rows.send();
      });
    } catch (RuntimeException | StackOverflowError e) {
      forget();
      requirePoison(e);
      changes.addUnread(
          entry,
          EventReader.recorded(entry, NOBODY, null),
          homes.ofUnshown(entry.subjectId()).orElse(null));
      rows.send();
    }
    parked.add(entry, cause);
  }

  /// What is remembered of the view holds only while nobody else writes it, and only of what was
  /// committed.
  private void forget() {
    known = null;
    rows.discard();
    timelines.forget();
    sourceRows.forget();
    factRows.forget();
  }
}
