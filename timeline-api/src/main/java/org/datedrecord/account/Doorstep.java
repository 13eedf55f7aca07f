package org.datedrecord.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Counts the tries to get in from each address, be it with a password, a code or a passkey: who
/// tries many of one has few left for the others.
@Component
public class Doorstep {

  private static final int TRIES = 30;
  private static final Duration ANOTHER = Duration.ofSeconds(10);
  private static final int TOLD = 10;
  private static final Duration TOLD_AGAIN = Duration.ofMinutes(1);

  private final Audit audit;
  private final Throttle tries;

  /// Of tries that were turned away, so many are told in the audit list.
  private final Throttle told;

  @Autowired
  Doorstep(Audit audit) {
    this(audit, InstantSource.system());
  }

  Doorstep(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.tries = new Throttle(TRIES, ANOTHER, clock);
    this.told = new Throttle(TOLD, TOLD_AGAIN, clock);
  }

  /// Counts a try.
  ///
  /// @return how long to wait, where it is one too many
  public Optional<Duration> enter(Origin origin) {
    return tries.enter(origin.house());
  }

  /// Counts a try with a code.
  ///
  /// @throws TooManyTries where it is one too many, which the audit list is told
  void enter(Deed deed, Origin origin) {
    enter(origin)
        .ifPresent(pause -> {
          turnedAway(deed, () -> null, origin);
          throw new TooManyTries(pause);
        });
  }

  /// Takes back a try that was in order.
  public void forgive(Origin origin) {
    tries.forgive(origin.house());
  }

  /// Tells the audit list that somebody was turned away.
  void turnedAway(Deed deed, Supplier<@Nullable String> subject, Origin origin) {
    if (told.enter(origin.house()).isEmpty()) {
      audit.add(null, deed, subject.get(), origin, Outcome.THROTTLED);
    }
  }
}
