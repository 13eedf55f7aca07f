package org.datedrecord.intake;

import java.time.Instant;
import java.util.UUID;

/// The text of a source as an editor read it.
///
/// @param sourceId whose text it is
/// @param text for editors alone
/// @param sha256 the hash of the text in UTF-8, in hexadecimal
/// @param editor who stored it
/// @param storedAt when
public record WorkingCopy(
    UUID sourceId, String text, String sha256, String editor, Instant storedAt) {

  /// Without the text, which belongs in no log.
  @Override
  public String toString() {
    return "the working copy of source %s, %s".formatted(sourceId, sha256);
  }
}
