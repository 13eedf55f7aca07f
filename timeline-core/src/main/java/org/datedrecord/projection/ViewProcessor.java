package org.datedrecord.projection;

import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackingEventProcessor;

/// Axon's processor, which tries again soon. Left to itself it doubles its pause up to a minute,
/// and readers would wait out the rest of it after the database is back.
final class ViewProcessor extends TrackingEventProcessor {

  private static final long LONGEST_PAUSE = 2_000;

  ViewProcessor(Builder builder) {
    super(builder);
  }

  @Override
  protected void doSleepFor(long millis, AtomicBoolean stop) {
    super.doSleepFor(Math.min(millis, LONGEST_PAUSE), stop);
  }
}
