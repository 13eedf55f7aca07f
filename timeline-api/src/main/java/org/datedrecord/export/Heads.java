package org.datedrecord.export;

import org.datedrecord.api.Reading;
import org.datedrecord.format.Head;
import org.datedrecord.http.RefusalProblems;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Subject;
import org.datedrecord.view.Reader;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Finds out what a document is about.
@Component
final class Heads {

  /// A timeline at the beginning of an address.
  static final String SLUG = "/{slug:[a-z0-9]+(?:-[a-z0-9]+)*}";

  private final Reader reader;

  Heads(Reader reader) {
    this.reader = reader;
  }

  /// What a document on a timeline is about, which must be there.
  Head of(String slug, Reading reading) {
    return reader
        .timeline(slug, reading.moment())
        .map(timeline -> new Head(timeline, reading.moment(), site()))
        .orElseThrow(() -> unknown(slug));
  }

  /// Refuses what is asked of a timeline that is not there.
  void require(String slug, Reading reading) {
    if (!reader.hasTimeline(slug, reading.moment())) {
      throw unknown(slug);
    }
  }

  static RuntimeException unknown(String slug) {
    return RefusalProblems.of(new Refusal.Unknown(Subject.TIMELINE, slug)).thrown();
  }

  /// Where the service is, as the client calls it.
  static String site() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
  }
}
