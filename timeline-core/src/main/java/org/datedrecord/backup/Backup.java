package org.datedrecord.backup;

import java.nio.file.Path;

/// A backup that was read through and found whole.
///
/// @param file where it is
/// @param log the identity of the log that it holds
/// @param change the newest change in it
record Backup(Path file, String log, long change) {

  /// What the operator is told.
  String told() {
    return "%s holds the record up to change %d of log %s".formatted(file, change, log);
  }
}
