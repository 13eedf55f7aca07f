package org.datedrecord.detail;

import java.util.List;
import org.datedrecord.machine.Citation;
import org.datedrecord.model.Evidence;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactRef;
import org.datedrecord.web.Document;
import org.datedrecord.web.FieldChange;
import org.datedrecord.web.Frame;
import org.jspecify.annotations.Nullable;

/// A fact: when it happened and how sure that is, who says so, where accounts differ, and what the
/// record said of it before.
///
/// @param history its versions, the newest first
/// @param contentions the questions on which it is one of the accounts
/// @param replacement the fact to read instead, where it was retracted or overtaken
/// @param citation how the version that is read is cited
/// @param shown the version that is shown, where it is not the one of the moment that is read
public record FactPage(
    Frame frame,
    Visit visit,
    Sketch sketch,
    List<Revision> history,
    List<ContentionView> contentions,
    @Nullable FactRef replacement,
    @Nullable Revision shown,
    @Nullable Citation citation)
    implements Document {

  @Override
  public String template() {
    return "fact.jte";
  }

  /// The citations that speak for it.
  public List<EvidenceView> supporting() {
    return sketch.fact().evidence().stream().filter(FactPage::supports).toList();
  }

  /// The citations that speak against it.
  public List<EvidenceView> contradicting() {
    return sketch.fact().evidence().stream().filter(citation -> !supports(citation)).toList();
  }

  /// Who asserts it, and how.
  public String attribution() {
    return FieldChange.party(sketch.fact().attribution());
  }

  /// Where the page of a version stands below the timeline.
  public String version(long number) {
    return sketch.below() + "/v/" + number;
  }

  /// The number of the newest version that is read.
  public long newest() {
    return history.isEmpty() ? sketch.fact().version() : history.getFirst().version().version();
  }

  private static boolean supports(EvidenceView citation) {
    return citation.stance() == Evidence.Stance.SUPPORTS;
  }
}
