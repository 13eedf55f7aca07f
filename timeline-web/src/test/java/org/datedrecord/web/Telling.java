package org.datedrecord.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Change;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Quote;
import org.datedrecord.model.Standing;
import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;
import org.datedrecord.view.AnswerView;
import org.datedrecord.view.ContentionRef;
import org.datedrecord.view.CorrectionView;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Origins;
import org.datedrecord.view.RetractionView;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;

/// Tells a fact piece by piece.
public final class Telling {

  private final UUID id;
  private final String title;
  private final String actor;
  private final List<EvidenceView> evidence = new ArrayList<>();
  private final List<CorrectionView> corrections = new ArrayList<>();
  private final List<ContentionRef> contentions = new ArrayList<>();
  private String statement = "It is said to be so.";
  private WhenView when = WhenView.of(When.UNKNOWN);
  private @Nullable AnswerView answer;
  private @Nullable RetractionView retraction;
  private @Nullable UUID overtakenBy;

  public Telling(int id, String title, String actor) {
    this.id = Story.id(id);
    this.title = title;
    this.actor = actor;
  }

  public Telling statement(String statement) {
    this.statement = statement;
    return this;
  }

  public Telling when(
      String edtf, When.Basis basis, @Nullable String wording, @Nullable String derivation) {
    this.when = WhenView.of(new When(Edtf.parse(edtf), wording, basis, derivation));
    return this;
  }

  public Telling cites(SourceRef source, String quote, Hop... chain) {
    return cites(source, new Quote(quote, null, null), Evidence.Stance.SUPPORTS, chain);
  }

  public Telling contradicts(SourceRef source, String quote, Hop... chain) {
    return cites(source, new Quote(quote, null, null), Evidence.Stance.CONTRADICTS, chain);
  }

  public Telling cites(SourceRef source, Quote quote, Evidence.Stance stance, Hop... chain) {
    evidence.add(
        new EvidenceView(
            Story.id(700 + evidence.size()), source, quote, List.of(chain), "reportedly", stance));
    return this;
  }

  public Telling corrected(Change change, String note) {
    corrections.add(
        new CorrectionView(
            Nature.OUR_ERROR, note, List.of(change), "the timeline editor", Story.CHANGED, 7));
    return this;
  }

  public Telling contended(String says) {
    contentions.add(new ContentionRef(Story.QUESTION, "Whom do the terms exclude?", says, false));
    return this;
  }

  public Telling answer(Standing standing, String party, String note) {
    this.answer = new AnswerView(standing, party, note, null, "Mara Lindt", Story.CHANGED, 7);
    return this;
  }

  public Telling retracted(String note, UUID replacedBy) {
    this.retraction =
        new RetractionView(Nature.OUR_ERROR, note, replacedBy, "Mara Lindt", Story.CHANGED, 6);
    return this;
  }

  public Telling overtakenBy(UUID other) {
    this.overtakenBy = other;
    return this;
  }

  public FactView fact() {
    return new FactView(
        id,
        Story.SLUG,
        1 + corrections.size() + (retraction == null ? 0 : 1),
        title,
        statement,
        when,
        List.of(new Actor(actor, "subject")),
        new Attribution(actor, Attribution.Kind.ORGANISATION, null, null, Attribution.Act.SAID),
        List.copyOf(evidence),
        new Origins(evidence.size(), 1, List.of(actor)),
        retraction == null ? Lifecycle.ACTIVE : Lifecycle.RETRACTED,
        standing(),
        answer,
        !corrections.isEmpty(),
        List.copyOf(corrections),
        overtakenBy,
        retraction,
        false,
        List.copyOf(contentions),
        Story.OPENED,
        Story.CHANGED,
        7,
        7);
  }

  private Standing standing() {
    if (!contentions.isEmpty()) {
      return Standing.DISPUTED;
    }
    return answer == null ? Standing.REPORTED : answer.standing();
  }
}
