package org.datedrecord.projection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.event.FactEvent;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Nature;
import org.datedrecord.view.ContentionRef;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.SourceRow;
import org.jspecify.annotations.Nullable;

/// Facts as rows: one for each version, and one for each change of a source or a contention that
/// shows on them.
class FactProjection {

  /// So many facts are read at once.
  private static final int AT_ONCE = 500;

  private final TimelineProjection timelines;
  private final SourceRows sources;
  private final FactRows rows;
  private final FactFold fold;

  FactProjection(TimelineProjection timelines, SourceRows sources, FactRows rows) {
    this.timelines = timelines;
    this.sources = sources;
    this.rows = rows;
    this.fold = new FactFold(id -> sources.current(id).ref());
  }

  /// Reads together what these events will ask for one by one.
  void prepare(List<FactEvent> events) {
    rows.fetch(
        events.stream()
            .filter(event -> !(event instanceof FactEvent.FactReported))
            .map(FactEvent::factId)
            .toList());
    sources.fetch(
        events.stream()
            .filter(FactEvent.FactReported.class::isInstance)
            .flatMap(event -> ((FactEvent.FactReported) event).evidence().stream())
            .map(Evidence::sourceId)
            .toList());
  }

  void on(FactEvent event, Recorded recorded) {
    if (event instanceof FactEvent.FactReported e) {
      FactView view = fold.first(e, timelines.slugOf(e.timelineId()), recorded);
      rows.first(view, e.timelineId());
      return;
    }
    FactRows.Current now = rows.current(event.factId()).orElseThrow();
    rows.next(now, fold.next(now.view(), event, recorded), true, natureOf(event));
  }

  void sourceChanged(SourceRow source, Recorded recorded) {
    SourceRef ref = source.ref();
    List<UUID> citing = rows.citing(source.id());
    for (int from = 0; from < citing.size(); from += AT_ONCE) {
      List<UUID> some = citing.subList(from, Math.min(citing.size(), from + AT_ONCE));
      rows.fetch(some);
      for (UUID fact : some) {
        FactRows.Current now = rows.current(fact).orElseThrow();
        if (now.view().evidence().stream().anyMatch(e -> FactFold.showsOtherwise(e, ref))) {
          rows.next(now, FactFold.withSource(now.view(), ref, recorded), false, null);
        }
      }
    }
  }

  void contentionChanged(UUID fact, ContentionRef contention, Recorded recorded) {
    Optional<FactRows.Current> shown = rows.current(fact);
    if (shown.isPresent() && !shown.get().view().contentions().contains(contention)) {
      FactRows.Current now = shown.get();
      rows.next(now, FactFold.withContention(now.view(), contention, recorded), false, null);
    }
  }

  void contentionLeft(UUID fact, UUID contention, Recorded recorded) {
    rows.current(fact)
        .ifPresent(now ->
            rows.next(
                now, FactFold.withoutContention(now.view(), contention, recorded), false, null));
  }

  private static @Nullable Nature natureOf(FactEvent event) {
    return event instanceof FactEvent.FactCorrected corrected ? corrected.nature() : null;
  }
}
