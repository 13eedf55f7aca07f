package org.datedrecord;

import java.util.OptionalInt;
import org.datedrecord.backup.BackupCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the service.
@SpringBootApplication
public class DatedRecordApplication {

  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  /// Starts the service with the settings of the environment and the command line, unless that
  /// holds a command to do something else.
  public static void main(String[] args) {
    OptionalInt done = BackupCommands.run(args, System.out);
    if (done.isPresent()) {
      System.exit(done.getAsInt());
    }
    // Requests are virtual threads, which nothing interrupts while they compute. With a carrier for
    // each processor only, a few long lists would let nobody else begin; with more than lists may
    // take, the system divides the time.
    if (System.getProperty(CARRIERS) == null) {
      int processors = Runtime.getRuntime().availableProcessors();
      System.setProperty(CARRIERS, String.valueOf(2 * processors + 6));
    }
    SpringApplication.run(DatedRecordApplication.class, args);
  }
}
