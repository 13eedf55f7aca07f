package org.datedrecord.rebuild;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.datedrecord.projection.ParkedEvents;
import org.datedrecord.projection.Progress;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// The part `projection` of the service's health: how many changes are recorded, and how many of
/// them readers see. Down where nothing moves; out of step where what readers see is not what was
/// recorded. Events that are parked are named and leave it up, for all others are shown.
@Component
class ProjectionHealthIndicator implements HealthIndicator {

  /// Readers see something else than what was recorded.
  static final Status OUT_OF_STEP = new Status("OUT_OF_STEP");

  private static final int NAMED = 20;

  private final Progress progress;
  private final ParkedEvents parked;
  private final Workshop workshop;
  private final Caretaker caretaker;

  ProjectionHealthIndicator(
      Progress progress,
      ParkedEvents parked,
      Workshop workshop,
      Caretaker caretaker,
      MeterRegistry meters) {
    this.progress = progress;
    this.parked = parked;
    this.workshop = workshop;
    this.caretaker = caretaker;
    meters.gauge("datedrecord.projection.lag", this, ProjectionHealthIndicator::lag);
    meters.gauge("datedrecord.projection.parked", parked, ParkedEvents::count);
  }

  @Override
  public Health health() {
    long visible = progress.visible();
    long recorded = progress.recorded();
    List<Difference> differences = caretaker.differences();
    Health.Builder health =
        progress.isStuck()
            ? Health.down()
            : differences.isEmpty() ? Health.up() : Health.status(OUT_OF_STEP);
    health
        .withDetail("recorded", recorded)
        .withDetail("visible", visible)
        .withDetail("lag", Math.max(0, recorded - visible));
    if (!differences.isEmpty()) {
      health.withDetail("differences", differences);
    }
    long events = parked.count();
    if (events > 0) {
      health.withDetail("parked", Map.of("count", events, "first", parked.first(NAMED)));
    }
    workshop.progressing().ifPresent(build -> health.withDetail("building", told(build)));
    return health.build();
  }

  private static Map<String, Object> told(Workshop.Progressing build) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("done", build.done());
    told.put("total", build.total());
    told.put("since", build.since().toString());
    return told;
  }

  private double lag() {
    return Math.max(0, progress.recorded() - progress.visible());
  }
}
