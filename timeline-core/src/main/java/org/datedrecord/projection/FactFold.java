package org.datedrecord.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.datedrecord.event.FactEvent;
import org.datedrecord.model.Claim;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Standing;
import org.datedrecord.view.AnswerView;
import org.datedrecord.view.ContentionRef;
import org.datedrecord.view.CorrectionView;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.RetractionView;
import org.datedrecord.view.SourceRef;
import org.jspecify.annotations.Nullable;

/// What readers see of a fact after an event, given what they saw before. Knows no database.
final class FactFold {

  /// More corrections than this are left to the history.
  private static final int CORRECTIONS_SHOWN = 10;

  private final Function<UUID, SourceRef> sources;

  FactFold(Function<UUID, SourceRef> sources) {
    this.sources = sources;
  }

  /// A fact that has just entered the record.
  FactView first(FactEvent.FactReported e, String timeline, Recorded recorded) {
    Claim claim = e.claim();
    return new FactDraft(e.factId(), timeline, claim, recorded)
        .evidence(e.evidence().stream().map(this::shown).toList())
        .view(recorded);
  }

  /// A fact after something was appended to it.
  FactView next(FactView now, FactEvent event, Recorded recorded) {
    FactDraft draft = new FactDraft(now).version(recorded);
    switch (event) {
      case FactEvent.FactReported e -> throw new IllegalStateException("reported twice: " + e);
      case FactEvent.FactCorrected e -> {
        e.changes().forEach(draft::apply);
        correct(draft, e, recorded);
        add(draft, e.evidence());
      }
      case FactEvent.EvidenceAdded e -> add(draft, e.evidence());
      case FactEvent.EvidenceWithdrawn e ->
          draft.evidence(
              now.evidence().stream().filter(x -> !x.id().equals(e.evidenceId())).toList());
      case FactEvent.FactConfirmed e -> {
        draft.answer(answer(Standing.CONFIRMED, e.party(), e.note(), e.evidence(), recorded));
        add(draft, e.evidence());
      }
      case FactEvent.FactDenied e -> {
        draft.answer(answer(Standing.DENIED, e.party(), e.note(), e.evidence(), recorded));
        add(draft, e.evidence());
      }
      case FactEvent.FactOvertaken e -> draft.overtakenBy(e.overtakenBy());
      case FactEvent.FactRetracted e -> draft.retraction(retraction(e, recorded));
      case FactEvent.FactReinstated e -> draft.retraction(null);
    }
    return draft.view(recorded);
  }

  /// A fact after something changed of a source that it cites.
  static FactView withSource(FactView now, SourceRef source, Recorded recorded) {
    List<EvidenceView> evidence =
        now.evidence().stream()
            .map(e -> showsOtherwise(e, source) ? citing(e, source) : e)
            .toList();
    return new FactDraft(now).evidence(evidence).view(recorded);
  }

  /// Whether a citation shows its source, which is this one, as it is not any more.
  static boolean showsOtherwise(EvidenceView evidence, SourceRef source) {
    return evidence.source().id().equals(source.id()) && !evidence.source().equals(source);
  }

  /// A fact after something changed of a contention of which it is an account.
  static FactView withContention(FactView now, ContentionRef contention, Recorded recorded) {
    List<ContentionRef> contentions = new ArrayList<>(now.contentions());
    contentions.replaceAll(c -> c.id().equals(contention.id()) ? contention : c);
    if (!contentions.contains(contention)) {
      contentions.add(contention);
    }
    return new FactDraft(now).contentions(contentions).view(recorded);
  }

  /// A fact that is no account of a contention any more.
  static FactView withoutContention(FactView now, UUID contention, Recorded recorded) {
    return new FactDraft(now).contentions(without(now, contention)).view(recorded);
  }

  private void add(FactDraft draft, @Nullable Evidence evidence) {
    if (evidence != null) {
      List<EvidenceView> all = new ArrayList<>(draft.evidence());
      all.add(shown(evidence));
      draft.evidence(all);
    }
  }

  private EvidenceView shown(Evidence e) {
    return new EvidenceView(
        e.id(), sources.apply(e.sourceId()), e.quote(), e.chain(), e.hedge(), e.stance());
  }

  private static EvidenceView citing(EvidenceView e, SourceRef source) {
    return new EvidenceView(e.id(), source, e.quote(), e.chain(), e.hedge(), e.stance());
  }

  private static List<ContentionRef> without(FactView now, UUID contention) {
    return now.contentions().stream().filter(c -> !c.id().equals(contention)).toList();
  }

  private static void correct(FactDraft draft, FactEvent.FactCorrected e, Recorded recorded) {
    if (e.nature() == Nature.TYPO) {
      return;
    }
    List<CorrectionView> corrections = new ArrayList<>();
    corrections.add(
        new CorrectionView(
            e.nature(),
            e.note(),
            e.changes(),
            recorded.editor(),
            recorded.at(),
            recorded.change()));
    draft.corrections().stream().limit(CORRECTIONS_SHOWN - 1L).forEach(corrections::add);
    draft.corrections(corrections);
    if (e.nature().isCorrection()) {
      draft.corrected();
    }
  }

  private static AnswerView answer(
      Standing standing,
      String party,
      String note,
      @Nullable Evidence evidence,
      Recorded recorded) {
    return new AnswerView(
        standing,
        party,
        note,
        evidence == null ? null : evidence.id(),
        recorded.editor(),
        recorded.at(),
        recorded.change());
  }

  private static RetractionView retraction(FactEvent.FactRetracted e, Recorded recorded) {
    return new RetractionView(
        e.nature(), e.note(), e.replacedBy(), recorded.editor(), recorded.at(), recorded.change());
  }
}
