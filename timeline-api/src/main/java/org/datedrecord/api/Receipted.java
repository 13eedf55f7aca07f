package org.datedrecord.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Subject;

/// The answer to an edit that was taken.
///
/// @param version the subject's version from now on, to be named in the next `If-Match`
/// @param change the number of the change, to be named in `minChange`
record Receipted(
    Subject subject,
    UUID id,
    long version,
    long change,
    Instant recordedAt,
    Map<String, String> links) {

  static Receipted of(Receipt receipt, String self) {
    return new Receipted(
        receipt.subject(),
        receipt.id(),
        receipt.version(),
        receipt.change(),
        receipt.recordedAt(),
        Links.of("self", self));
  }
}
