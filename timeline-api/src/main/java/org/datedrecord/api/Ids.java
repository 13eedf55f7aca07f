package org.datedrecord.api;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/// Makes ids where the client gives none: UUIDs of version 7, which sort by time.
final class Ids {

  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /// Another one.
  static UUID next() {
    return GENERATOR.generate();
  }
}
