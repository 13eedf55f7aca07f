package org.datedrecord.projection;

import org.datedrecord.signal.Signal;
import org.datedrecord.signal.Signals;
import org.datedrecord.view.Pulse;
import org.springframework.stereotype.Component;

/// Carries what a projection on another node has done to those who wait for it here.
@Component
class Heartbeat {

  Heartbeat(Signals signals, ViewState state, Pulse pulse) {
    signals.hear(Signal.VISIBLE, () -> pulse.stands(state.read().position()));
  }
}
