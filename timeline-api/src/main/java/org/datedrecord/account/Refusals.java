package org.datedrecord.account;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the audit list of requests that were refused: a token that is good no more, a right that
/// is missing, a form from elsewhere, one that came too soon. Of many from one address it tells
/// some, so that nobody fills the list.
@Component
public class Refusals {

  private static final int AT_ONCE = 20;
  private static final Duration ANOTHER = Duration.ofMinutes(1);

  private final Audit audit;
  private final Throttle told = new Throttle(AT_ONCE, ANOTHER, InstantSource.system());

  Refusals(Audit audit) {
    this.audit = audit;
  }

  /// Tells of one.
  ///
  /// @param subject what was asked for
  public void tell(@Nullable String who, String subject, Origin origin) {
    tell(who, subject, origin, Outcome.REFUSED);
  }

  /// Tells of one that was one too many.
  ///
  /// @param subject what was asked for
  public void tellThrottled(@Nullable String who, String subject, Origin origin) {
    tell(who, subject, origin, Outcome.THROTTLED);
  }

  private void tell(@Nullable String who, String subject, Origin origin, Outcome outcome) {
    if (told.enter(origin.house()).isEmpty()) {
      audit.add(who, Deed.ACCESS, subject, origin, outcome);
    }
  }
}
