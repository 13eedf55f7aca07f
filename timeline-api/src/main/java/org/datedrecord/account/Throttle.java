package org.datedrecord.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Lets each key try some times at once, and then once in a while. It knows what was tried at this
/// node, and forgets it when the node stops.
public final class Throttle {

  private static final int MOST_KEYS = 50_000;

  private final int burst;
  private final Duration every;
  private final InstantSource clock;

  /// Until when each key has used up what it may; the one that was asked for last is at the end.
  private final Map<String, Instant> used =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_KEYS;
        }
      };

  /// @param burst how often at once
  /// @param every after how long once more
  public Throttle(int burst, Duration every, InstantSource clock) {
    this.burst = burst;
    this.every = every;
    this.clock = clock;
  }

  /// Counts a try.
  ///
  /// @return how long to wait, where it is one too many, which is not counted
  public synchronized Optional<Duration> enter(String key) {
    Instant now = clock.instant();
    Instant after = later(used.getOrDefault(key, now), now).plus(every);
    Instant most = now.plus(every.multipliedBy(burst));
    if (after.isAfter(most)) {
      return Optional.of(Duration.between(most, after));
    }
    used.put(key, after);
    return Optional.empty();
  }

  /// Takes back a try that was in order.
  synchronized void forgive(String key) {
    used.computeIfPresent(key, (k, until) -> until.minus(every));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
