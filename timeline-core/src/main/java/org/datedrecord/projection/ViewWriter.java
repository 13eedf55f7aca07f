package org.datedrecord.projection;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.datedrecord.event.ContentionEvent;
import org.datedrecord.event.FactEvent;
import org.datedrecord.event.Happening;
import org.datedrecord.event.SourceEvent;
import org.datedrecord.event.TimelineEvent;
import org.datedrecord.view.Json;
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
  private final ChangeRows changes;
  private final TimelineProjection timelines;
  private final SourceProjection sources;
  private final FactProjection facts;
  private final ContentionProjection contentions;
  private final ParkedEvents parked;
  private final TransactionTemplate nested;

  /// Writes into the view that the source's connections show, in their transactions.
  public ViewWriter(
      DataSource source, PlatformTransactionManager transactions, Json json, EventReader reader) {
    JdbcTemplate template = new JdbcTemplate(source);
    JdbcClient jdbc = JdbcClient.create(template);
    this.reader = reader;
    this.state = new ViewState(jdbc);
    this.changes = new ChangeRows(jdbc, json);
    this.timelines = new TimelineProjection(jdbc, json);
    this.facts = new FactProjection(jdbc, json, timelines, new FactRows(template, json));
    this.sources = new SourceProjection(jdbc, json, facts);
    this.contentions = new ContentionProjection(jdbc, json, timelines, facts);
    this.parked = new ParkedEvents(jdbc);
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// Applies events in the transaction of this thread, and tells how far the view is then. They are
  /// tried all at once; each has a savepoint of its own only where that failed, for a savepoint
  /// costs as much as a row.
  public long apply(List<LogEntry> entries) {
    ViewState.State before = state.read();
    before.requireForm();
    List<LogEntry> fresh =
        entries.stream().filter(entry -> entry.change() > before.position()).toList();
    if (fresh.isEmpty()) {
      return before.position();
    }
    if (fresh.getFirst().change() != before.position() + 1) {
      throw new IllegalStateException(
          "The view ends with change %d, and change %d cannot follow."
              .formatted(before.position(), fresh.getFirst().change()));
    }
    Set<UUID> skipped = parked.subjects();
    try {
      nested.executeWithoutResult(_ -> fresh.forEach(entry -> handle(entry, skipped)));
    } catch (RuntimeException | StackOverflowError e) {
      requirePoison(e);
      fresh.forEach(entry -> handleOrPark(entry, parked.subjects()));
    }
    return fresh.getLast().change();
  }

  private void handleOrPark(LogEntry entry, Set<UUID> skipped) {
    try {
      nested.executeWithoutResult(_ -> handle(entry, skipped));
    } catch (RuntimeException | StackOverflowError e) {
      requirePoison(e);
      LOG.error(
          "Change {}, {} of {}, cannot be shown and is parked",
          entry.change(),
          entry.type(),
          entry.subjectId(),
          e);
      park(entry, Poison.say(e));
    }
  }

  private static void requirePoison(Throwable failure) {
    if (failure instanceof RuntimeException e && !Poison.isIn(e)) {
      throw e;
    }
  }

  private void handle(LogEntry entry, Set<UUID> skipped) {
    if (skipped.contains(entry.subjectId())) {
      park(entry, BEHIND);
      return;
    }
    EventReader.Read read = reader.read(entry);
    Recorded recorded = read.recorded();
    changes.add(read.event(), recorded);
    switch (read.event()) {
      case TimelineEvent e -> timelines.on(e, recorded);
      case SourceEvent e -> sources.on(e, recorded);
      case FactEvent e -> facts.on(e, recorded);
      case ContentionEvent e -> contentions.on(e, recorded);
    }
  }

  /// Parks an event, and notes its change all the same: whoever follows the changes must not miss
  /// one. What cannot be noted there either stops the view.
  private void park(LogEntry entry, String cause) {
    try {
      EventReader.Read read = reader.read(entry);
      Happening event = read.event();
      nested.executeWithoutResult(_ -> changes.add(event, read.recorded()));
    } catch (RuntimeException | StackOverflowError e) {
      requirePoison(e);
      changes.addUnread(entry, EventReader.recorded(entry, NOBODY));
    }
    parked.add(entry, cause);
  }
}
