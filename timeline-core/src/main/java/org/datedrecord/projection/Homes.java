package org.datedrecord.projection;

import java.util.Optional;
import java.util.UUID;
import org.datedrecord.event.ContentionEvent;
import org.datedrecord.event.FactEvent;
import org.datedrecord.event.Happening;
import org.datedrecord.event.SourceEvent;
import org.datedrecord.event.TimelineEvent;

/// In which timeline something happens. A fact and a contention stay where they began; a source is
/// at home in none.
final class Homes {

  private final Log log;
  private final EventReader reader;
  private final FactRows facts;
  private final ContentionProjection contentions;

  Homes(Log log, EventReader reader, FactRows facts, ContentionProjection contentions) {
    this.log = log;
    this.reader = reader;
    this.facts = facts;
    this.contentions = contentions;
  }

  Optional<UUID> of(Happening event) {
    return switch (event) {
      case TimelineEvent e -> Optional.of(e.timelineId());
      case SourceEvent e -> Optional.empty();
      case FactEvent.FactReported e -> Optional.of(e.timelineId());
      case ContentionEvent.ContentionOpened e -> Optional.of(e.timelineId());
      case FactEvent e ->
          facts
              .current(e.factId())
              .map(current -> current.traits().timelineId())
              .or(() -> ofUnshown(e.factId()));
      case ContentionEvent e ->
          contentions.timelineOf(e.contentionId()).or(() -> ofUnshown(e.contentionId()));
    };
  }

  /// Of a subject that has no rows, since its first event is parked. Nobody knows where it is if
  /// that cannot be read.
  Optional<UUID> ofUnshown(UUID subject) {
    return log.first(subject)
        .flatMap(this::read)
        .flatMap(event ->
            switch (event) {
              case FactEvent.FactReported e -> Optional.of(e.timelineId());
              case ContentionEvent.ContentionOpened e -> Optional.of(e.timelineId());
              default -> Optional.empty();
            });
  }

  private Optional<Happening> read(LogEntry entry) {
    try {
      return Optional.of(reader.read(entry).event());
    } catch (RuntimeException | StackOverflowError e) {
      // Whatever is wrong with it, it was named when it was parked.
      return Optional.empty();
    }
  }
}
