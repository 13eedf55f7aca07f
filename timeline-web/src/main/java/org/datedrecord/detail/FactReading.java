package org.datedrecord.detail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.machine.Citation;
import org.datedrecord.machine.JsonLd;
import org.datedrecord.view.ContentionRef;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.FactRef;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Reader;
import org.datedrecord.view.VersionView;
import org.datedrecord.web.Frame;
import org.datedrecord.web.Lanes;
import org.datedrecord.web.Preview;
import org.datedrecord.web.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the record for all that a fact's page shows.
@Component
class FactReading {

  private final Reader reader;

  FactReading(Reader reader) {
    this.reader = reader;
  }

  /// The fact as it stands at the moment that is read; empty where the timeline has no such fact.
  Optional<FactPage> page(Visit visit, UUID id) {
    return fact(visit, id).map(fact -> page(visit, fact, history(visit, id), null));
  }

  /// One version of a fact; empty where it has no such version at the moment that is read.
  Optional<FactPage> version(Visit visit, UUID id, long number) {
    if (fact(visit, id).isEmpty()) {
      return Optional.empty();
    }
    List<Revision> history = history(visit, id);
    return history.stream()
        .filter(revision -> revision.version().version() == number)
        .findFirst()
        .map(revision -> page(visit, revision.version().fact(), history, revision));
  }

  private Optional<FactView> fact(Visit visit, UUID id) {
    return reader
        .fact(id, visit.moment())
        .filter(fact -> fact.timeline().equals(visit.timeline().slug()));
  }

  private List<Revision> history(Visit visit, UUID id) {
    return Revision.of(reader.versions(id, visit.moment()));
  }

  private FactPage page(
      Visit visit, FactView fact, List<Revision> history, @Nullable Revision shown) {
    Sketch sketch = Sketch.of(fact, Lanes.now(reader, visit.timeline().slug()));
    List<ContentionView> contentions =
        fact.contentions().stream()
            .map(ContentionRef::id)
            .map(contention -> reader.contention(contention, visit.moment()).orElse(null))
            .filter(Objects::nonNull)
            .toList();
    return new FactPage(
        frame(visit, sketch, shown).with(preview(visit, sketch, shown)),
        visit,
        sketch,
        history,
        contentions,
        replacement(visit, fact),
        shown,
        citation(visit, history, shown));
  }

  private static @Nullable Citation citation(
      Visit visit, List<Revision> history, @Nullable Revision shown) {
    if (history.isEmpty()) {
      return null;
    }
    VersionView version = (shown == null ? history.getFirst() : shown).version();
    String path = visit.path() + "/facts/" + version.fact().id() + "/v/" + version.version();
    return Citation.of(version, visit.timeline().title(), Visit.full(path));
  }

  private static Preview preview(Visit visit, Sketch sketch, @Nullable Revision shown) {
    String timeline = Visit.full(visit.path());
    return new Preview(
        "article",
        shown == null
            ? visit.card(sketch.below())
            : Visit.full(visit.path() + sketch.below() + "/card.png")
                + "?asOf=change:"
                + shown.version().change(),
        null,
        JsonLd.fact(sketch.fact(), visit.timeline(), timeline + sketch.below(), timeline));
  }

  private static Frame frame(Visit visit, Sketch sketch, @Nullable Revision shown) {
    FactView fact = sketch.fact();
    String data = "/api/facts/" + fact.id();
    if (shown == null) {
      return visit.frame(fact.title(), fact.statement(), sketch.below(), Section.Page.OTHER, data);
    }
    long number = shown.version().version();
    return visit
        .frame(
            fact.title() + ", version " + number,
            fact.statement(),
            sketch.below(),
            Section.Page.OTHER,
            data + "/versions/" + number)
        .hidden();
  }

  private @Nullable FactRef replacement(Visit visit, FactView fact) {
    UUID id = fact.retraction() == null ? fact.overtakenBy() : fact.retraction().replacedBy();
    return id == null ? null : reader.fact(id, visit.moment()).map(FactRef::of).orElse(null);
  }
}
