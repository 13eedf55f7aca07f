package org.datedrecord.projection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The command `--rebuild`: makes all that readers see anew from the log before the service says
/// that it is ready. The same is done unasked where an older release kept it in another form.
@Component
@Order(
    Ordered.HIGHEST_PRECEDENCE) // Before anything is added that would look like an older release's.
class Rebuild implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  private final Progress progress;

  Rebuild(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (arguments.containsOption("rebuild") || progress.isOutdated()) {
      progress.rebuild();
      LOG.info("Rebuilt what readers see up to change {}", progress.visible());
    }
    progress.noteForm();
  }
}
