package org.datedrecord.view;

import java.time.Instant;
import java.util.UUID;
import org.datedrecord.model.Publication;
import org.jspecify.annotations.Nullable;

/// What is kept of a source itself; the facts that cite it are looked up when it is asked for.
///
/// @param withdrawn whether its publisher pulled it
/// @param note what the editors last said of it
public record SourceRow(
    UUID id,
    long version,
    Publication publication,
    boolean withdrawn,
    @Nullable String note,
    Instant recordedAt,
    Instant changedAt,
    long change) {

  /// The source after an event.
  public SourceRow with(
      Publication after,
      boolean nowWithdrawn,
      String said,
      long newVersion,
      Instant at,
      long number) {
    return new SourceRow(id, newVersion, after, nowWithdrawn, said, recordedAt, at, number);
  }

  /// The source as it is shown where it is cited.
  public SourceRef ref() {
    return new SourceRef(
        id,
        publication.type(),
        publication.publisher(),
        publication.title(),
        publication.url(),
        WhenView.of(publication.published()),
        withdrawn);
  }
}
