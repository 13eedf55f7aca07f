package org.datedrecord.projection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Change;
import org.datedrecord.model.Claim;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Standing;
import org.datedrecord.view.AnswerView;
import org.datedrecord.view.ContentionRef;
import org.datedrecord.view.CorrectionView;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Origins;
import org.datedrecord.view.RetractionView;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;

/// A fact's view in the making: what is entered is set one by one, and what follows from it
/// (standing, origins, need of review) is worked out at the end.
final class FactDraft {

  private final UUID id;
  private final String timeline;
  private final Instant recordedAt;
  private long version;
  private long versionChange;
  private String title;
  private String statement;
  private WhenView when;
  private List<Actor> actors;
  private Attribution attribution;
  private List<EvidenceView> evidence = List.of();
  private @Nullable AnswerView answer;
  private boolean corrected;
  private List<CorrectionView> corrections = List.of();
  private @Nullable UUID overtakenBy;
  private @Nullable RetractionView retraction;
  private List<ContentionRef> contentions = List.of();

  /// A new fact.
  FactDraft(UUID id, String timeline, Claim claim, Recorded recorded) {
    this.id = id;
    this.timeline = timeline;
    this.recordedAt = recorded.at();
    this.version = recorded.version();
    this.versionChange = recorded.change();
    this.title = claim.title();
    this.statement = claim.statement();
    this.when = WhenView.of(claim.when());
    this.actors = claim.actors();
    this.attribution = claim.attribution();
  }

  /// A fact as it is shown now.
  FactDraft(FactView now) {
    this.id = now.id();
    this.timeline = now.timeline();
    this.recordedAt = now.recordedAt();
    this.version = now.version();
    this.versionChange = now.versionChange();
    this.title = now.title();
    this.statement = now.statement();
    this.when = now.when();
    this.actors = now.actors();
    this.attribution = now.attribution();
    this.evidence = now.evidence();
    this.answer = now.answer();
    this.corrected = now.corrected();
    this.corrections = now.corrections();
    this.overtakenBy = now.overtakenBy();
    this.retraction = now.retraction();
    this.contentions = now.contentions();
  }

  FactDraft version(Recorded recorded) {
    version = recorded.version();
    versionChange = recorded.change();
    return this;
  }

  void apply(Change change) {
    switch (change) {
      case Change.Title c -> title = c.to();
      case Change.Statement c -> statement = c.to();
      case Change.Date c -> when = WhenView.of(c.to());
      case Change.Actors c -> actors = c.to();
      case Change.By c -> attribution = c.to();
    }
  }

  List<EvidenceView> evidence() {
    return evidence;
  }

  FactDraft evidence(List<EvidenceView> all) {
    evidence = List.copyOf(all);
    return this;
  }

  List<CorrectionView> corrections() {
    return corrections;
  }

  void corrections(List<CorrectionView> newestFirst) {
    corrections = List.copyOf(newestFirst);
  }

  void corrected() {
    corrected = true;
  }

  void answer(AnswerView of) {
    answer = of;
  }

  void overtakenBy(UUID fact) {
    overtakenBy = fact;
  }

  void retraction(@Nullable RetractionView why) {
    retraction = why;
  }

  FactDraft contentions(List<ContentionRef> all) {
    contentions = List.copyOf(all);
    return this;
  }

  FactView view(Recorded recorded) {
    return new FactView(
        id,
        timeline,
        version,
        title,
        statement,
        when,
        actors,
        attribution,
        evidence,
        origins(),
        retraction == null ? Lifecycle.ACTIVE : Lifecycle.RETRACTED,
        standing(),
        answer,
        corrected,
        corrections,
        overtakenBy,
        retraction,
        evidence.stream().anyMatch(e -> e.source().withdrawn()),
        contentions,
        recordedAt,
        recorded.at(),
        recorded.change(),
        versionChange);
  }

  private Standing standing() {
    boolean contradicted =
        evidence.stream().anyMatch(e -> e.stance() == Evidence.Stance.CONTRADICTS);
    if (contradicted || contentions.stream().anyMatch(c -> !c.settled())) {
      return Standing.DISPUTED;
    }
    return answer == null ? Standing.REPORTED : answer.standing();
  }

  private Origins origins() {
    List<EvidenceView> supporting =
        evidence.stream().filter(e -> e.stance() == Evidence.Stance.SUPPORTS).toList();
    List<String> names =
        supporting.stream()
            .map(EvidenceView::origin)
            .filter(Hop::named)
            .map(Hop::party)
            .distinct()
            .toList();
    long articles = supporting.stream().map(e -> e.source().id()).distinct().count();
    return new Origins((int) articles, names.size(), names);
  }
}
