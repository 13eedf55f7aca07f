package org.datedrecord;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the service.
@SpringBootApplication
public class DatedRecordApplication {

  /// Starts the service with the settings of the environment and the command line.
  public static void main(String[] args) {
    SpringApplication.run(DatedRecordApplication.class, args);
  }
}
