package org.datedrecord.query;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.datedrecord.edit.FactEdit.ReportFact;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Claim;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Quote;
import org.datedrecord.model.Story;
import org.datedrecord.model.When;
import org.jspecify.annotations.Nullable;

/// More to report of the bridge, in so far as it matters when, by whom and for or against what.
final class Reports {

  private static final AtomicInteger IDS = new AtomicInteger(500);

  private Reports() {}

  static UUID newId() {
    return Story.id(IDS.getAndIncrement());
  }

  static ReportFact report(UUID id, UUID timeline, @Nullable String date, Evidence... evidence) {
    Claim claim =
        new Claim(
            "A fact",
            "It is so.",
            date == null ? When.UNKNOWN : When.stated(date),
            List.of(Story.THE_TOWN, new Actor(Story.BUILDER, "subject")),
            Story.SAID_BY_TOWN);
    return new ReportFact(id, timeline, claim, List.of(evidence));
  }

  /// Supporting evidence that nobody with a name first gave.
  static Evidence cited(UUID source) {
    return evidence(source, Evidence.Stance.SUPPORTS, "somebody", false);
  }

  /// Supporting evidence that comes from the party given.
  static Evidence cited(UUID source, String origin) {
    return evidence(source, Evidence.Stance.SUPPORTS, origin, true);
  }

  static Evidence against(UUID source, String origin) {
    return evidence(source, Evidence.Stance.CONTRADICTS, origin, true);
  }

  private static Evidence evidence(
      UUID source, Evidence.Stance stance, String origin, boolean named) {
    UUID id = newId();
    Hop first = new Hop(origin, named, Hop.Role.STATED, true);
    return new Evidence(
        id, source, new Quote("words " + id, null, null), List.of(first), null, stance);
  }

  static Publication notice() {
    return new Publication(
        Publication.Type.DOCUMENT, null, "Notice", null, When.UNKNOWN, "en", null, null, null);
  }

  static Publication inSwedish(Publication p) {
    return new Publication(
        p.type(),
        p.publisher(),
        p.title(),
        p.url(),
        p.published(),
        "sv",
        p.retrievedAt(),
        p.contentSha256(),
        p.archiveUrl());
  }
}
