package org.datedrecord.machine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.datedrecord.view.VersionView;

/// How a version of a fact is cited. What is cited never changes: a later version has another
/// address.
///
/// @param id of the fact
/// @param timeline the title of its timeline
/// @param url of the version
public record Citation(
    String id, long version, String title, String timeline, Instant recordedAt, String url) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);

  /// The citation of a version.
  public static Citation of(VersionView version, String timeline, String url) {
    return new Citation(
        version.fact().id().toString(),
        version.version(),
        version.fact().title(),
        timeline,
        version.recordedAt(),
        url);
  }

  /// As it stands in a footnote.
  public String plain() {
    return "“%s.” %s. Dated Record, version %d, %s. %s"
        .formatted(title, timeline, version, DAY.format(recordedAt), url);
  }
}
