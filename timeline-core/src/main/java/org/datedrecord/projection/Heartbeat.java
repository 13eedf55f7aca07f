package org.datedrecord.projection;

import org.datedrecord.signal.Signal;
import org.datedrecord.signal.Signals;
import org.datedrecord.view.Pulse;
import org.springframework.stereotype.Component;

/// Carries what a projection on another node has done to those who wait for it here.
@Component
class Heartbeat {

  Heartbeat(Signals signals, Progress progress, Pulse pulse) {
    signals.hear(Signal.VISIBLE, () -> pulse.stands(progress.visible()));
    // The processor waits up to a minute before it tries again, for a reason that is gone now.
    signals.hear(Signal.RESTORED, progress::resume);
  }
}
