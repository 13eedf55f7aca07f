package org.datedrecord.projection;

import org.datedrecord.event.SourceEvent;
import org.datedrecord.view.SourceRow;

/// Sources as rows. What changes of a source is passed on to the facts that cite it.
class SourceProjection {

  private final SourceRows rows;
  private final FactProjection facts;

  SourceProjection(SourceRows rows, FactProjection facts) {
    this.rows = rows;
    this.facts = facts;
  }

  void on(SourceEvent event, Recorded recorded) {
    if (event instanceof SourceEvent.SourceRegistered registered) {
      rows.add(first(registered, recorded));
      return;
    }
    SourceRow now = rows.current(event.sourceId());
    SourceRow row = next(now, event, recorded);
    rows.replace(now, row);
    facts.sourceChanged(row, recorded);
  }

  private static SourceRow first(SourceEvent.SourceRegistered e, Recorded recorded) {
    return new SourceRow(
        e.sourceId(),
        recorded.version(),
        e.publication(),
        false,
        null,
        recorded.at(),
        recorded.at(),
        recorded.change());
  }

  private static SourceRow next(SourceRow now, SourceEvent event, Recorded recorded) {
    return switch (event) {
      case SourceEvent.SourceRegistered e -> first(e, recorded);
      case SourceEvent.SourceDescriptionCorrected e ->
          now.with(
              e.to(),
              now.withdrawn(),
              e.note(),
              recorded.version(),
              recorded.at(),
              recorded.change());
      case SourceEvent.SourceWithdrawn e ->
          now.with(
              now.publication(),
              true,
              e.note(),
              recorded.version(),
              recorded.at(),
              recorded.change());
      case SourceEvent.SourceReinstated e ->
          now.with(
              now.publication(),
              false,
              e.note(),
              recorded.version(),
              recorded.at(),
              recorded.change());
    };
  }
}
