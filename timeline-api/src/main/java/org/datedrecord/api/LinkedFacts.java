package org.datedrecord.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.datedrecord.format.Head;
import org.datedrecord.format.LinkedData;
import org.datedrecord.http.Accepted;
import org.datedrecord.model.Subject;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Facts as JSON-LD, for those who would rather have that.
@Component
final class LinkedFacts {

  /// Its media type.
  static final String MEDIA_TYPE = "application/ld+json";

  private static final MediaType LINKED = MediaType.parseMediaType(MEDIA_TYPE);

  private final Reader reader;

  LinkedFacts(Reader reader) {
    this.reader = reader;
  }

  /// Whether a client would rather have that than our own JSON.
  static boolean areWanted(HttpServletRequest request) {
    return Accepted.of(request).prefers(LINKED, MediaType.APPLICATION_JSON);
  }

  /// Facts of a timeline, with what they are about.
  byte[] of(String slug, List<FactView> facts, Moment moment) {
    Head head =
        reader
            .timeline(slug, moment)
            .map(timeline ->
                new Head(
                    timeline,
                    moment,
                    ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()))
            .orElseThrow(() -> Appends.unknown(Subject.TIMELINE, slug).thrown());
    return new LinkedData().text(head, facts).getBytes(UTF_8);
  }
}
