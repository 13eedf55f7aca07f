package org.datedrecord;

import java.util.OptionalInt;
import org.datedrecord.backup.BackupCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the service.
@SpringBootApplication
public class DatedRecordApplication {

  /// Starts the service with the settings of the environment and the command line, unless that
  /// holds a command to do something else.
  public static void main(String[] args) {
    OptionalInt done = BackupCommands.run(args, System.out);
    if (done.isPresent()) {
      System.exit(done.getAsInt());
    }
    SpringApplication.run(DatedRecordApplication.class, args);
  }
}
