package org.datedrecord;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts services of tests one after another. Each sets up the logging, of which there is one in a
/// virtual machine, and two that do so at once fail now and then.
public final class Starting {

  private Starting() {}

  /// Starts a service.
  public static synchronized ConfigurableApplicationContext run(
      SpringApplicationBuilder service, String... arguments) {
    return service.run(arguments);
  }
}
