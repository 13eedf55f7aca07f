package org.datedrecord.projection;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// The part `projection` of the service's health: how many changes are recorded, and how many of
/// them readers see. Down where an event cannot be handled.
@Component
class ProjectionHealthIndicator implements HealthIndicator {

  private final Progress progress;

  ProjectionHealthIndicator(Progress progress, MeterRegistry meters) {
    this.progress = progress;
    meters.gauge("datedrecord.projection.lag", this, ProjectionHealthIndicator::lag);
  }

  @Override
  public Health health() {
    long visible = progress.visible();
    long recorded = progress.recorded();
    Health.Builder health = progress.isStuck() ? Health.down() : Health.up();
    return health
        .withDetail("recorded", recorded)
        .withDetail("visible", visible)
        .withDetail("lag", Math.max(0, recorded - visible))
        .build();
  }

  private double lag() {
    return Math.max(0, progress.recorded() - progress.visible());
  }
}
