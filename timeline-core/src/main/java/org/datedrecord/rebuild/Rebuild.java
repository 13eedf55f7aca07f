package org.datedrecord.rebuild;

import java.time.Duration;
import org.datedrecord.projection.ParkedEvents;
import org.datedrecord.projection.Progress;
import org.datedrecord.projection.ViewState;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The command `--rebuild`: makes all that readers see anew from the log before the service says
/// that it is ready. The same is done unasked where another release kept it in another form. Where
/// events are parked, it is done in the background: what kept them from being shown may be mended.
@Component
@Order(
    Ordered.HIGHEST_PRECEDENCE) // Before anything is added that would look like an older release's.
class Rebuild implements ApplicationRunner {

  private final Workshop workshop;
  private final Caretaker caretaker;
  private final Progress progress;
  private final ViewState state;
  private final ParkedEvents parked;

  Rebuild(
      Workshop workshop,
      Caretaker caretaker,
      Progress progress,
      ViewState state,
      ParkedEvents parked) {
    this.workshop = workshop;
    this.caretaker = caretaker;
    this.progress = progress;
    this.state = state;
    this.parked = parked;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    boolean asked = arguments.containsOption("rebuild");
    while (asked || !state.read().isUsable()) {
      // Where another node builds one, it is waited for: it may be of another release's form.
      if (workshop.rebuild()) {
        asked = false;
      } else if (!Pause.of(Duration.ofSeconds(1))) {
        throw new IllegalStateException("Nobody waits any more for the rebuild.");
      }
    }
    progress.follow();
    if (parked.count() > 0) {
      caretaker.rebuildSoon();
    }
  }
}
