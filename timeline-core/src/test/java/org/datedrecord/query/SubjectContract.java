package org.datedrecord.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datedrecord.model.Story.BRIDGE;
import static org.datedrecord.model.Story.BUILDER;
import static org.datedrecord.model.Story.CAUSE;
import static org.datedrecord.model.Story.CLOSURE;
import static org.datedrecord.model.Story.COURIER;
import static org.datedrecord.model.Story.CRACKS;
import static org.datedrecord.model.Story.FERRY;
import static org.datedrecord.model.Story.FERRY_FARES;
import static org.datedrecord.model.Story.NOTE;
import static org.datedrecord.model.Story.NOTICE;
import static org.datedrecord.model.Story.OVERLOAD;
import static org.datedrecord.model.Story.REOPENING;
import static org.datedrecord.model.Story.RUMOUR;
import static org.datedrecord.model.Story.TOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.ContentionEdit;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.FactEdit;
import org.datedrecord.edit.SourceEdit;
import org.datedrecord.edit.TimelineEdit;
import org.datedrecord.model.Account;
import org.datedrecord.model.Change;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Standing;
import org.datedrecord.model.Story;
import org.datedrecord.view.ActorView;
import org.datedrecord.view.AnswerView;
import org.datedrecord.view.ContentionRef;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.CorrectionView;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactRef;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Origins;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Reader;
import org.datedrecord.view.RetractionView;
import org.datedrecord.view.SourceView;
import org.datedrecord.view.TimelineView;
import org.datedrecord.view.VersionView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The story of the bridge, told once and read fact by fact and count by count.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SubjectContract {

  private static final String SLUG = "mill-bridge";
  private static final UUID SECOND = Story.id(32);

  abstract TestRecord record();

  @BeforeAll
  void tell() {
    edit(new TimelineEdit.OpenTimeline(BRIDGE, new Slug(SLUG), "The mill bridge", "All."));
    edit(new TimelineEdit.OpenTimeline(FERRY, new Slug("ferry"), "a ferry", "All."));
    edit(new SourceEdit.RegisterSource(COURIER, Story.COURIER_ARTICLE));
    edit(new SourceEdit.RegisterSource(NOTICE, Reports.notice()));
    report(
        CLOSURE, BRIDGE, "2026-07-03", Reports.cited(COURIER, TOWN), Reports.cited(NOTICE, TOWN));
    report(
        CRACKS,
        BRIDGE,
        "[..2026-06]",
        Reports.cited(COURIER, TOWN),
        Reports.cited(COURIER, BUILDER));
    report(OVERLOAD, BRIDGE, "2025-12/2026-01-15", Reports.cited(NOTICE));
    report(RUMOUR, BRIDGE, null, Reports.cited(COURIER), Reports.against(NOTICE, "Ina Brandt"));
    report(REOPENING, BRIDGE, "2027", Reports.cited(COURIER, TOWN));
    edit(new FactEdit.RetractFact(REOPENING, 1, Nature.OUR_ERROR, NOTE, CLOSURE));
    report(FERRY_FARES, FERRY, "2020", Reports.cited(NOTICE, "Ferry office"));
  }

  @Test
  void countsVoicesAndNotArticles() {
    assertThat(fact(CLOSURE).origins()).isEqualTo(new Origins(2, 1, List.of(TOWN)));
    assertThat(fact(CRACKS).origins()).isEqualTo(new Origins(1, 2, List.of(TOWN, BUILDER)));
    assertThat(fact(OVERLOAD).origins()).isEqualTo(new Origins(1, 0, List.of()));
    assertThat(fact(RUMOUR).origins()).isEqualTo(new Origins(1, 0, List.of()));
  }

  @Test
  void countsWhatATimelineHolds() {
    TimelineView timeline = reader().timeline(SLUG, now()).orElseThrow();
    List<FactView> facts = facts();
    assertThat(timeline.counts().facts()).isEqualTo(facts.size());
    assertThat(timeline.counts().undated()).isEqualTo(1);
    assertThat(timeline.counts().sources()).isEqualTo(2);
    assertThat(timeline.counts().origins()).isEqualTo(2);
    assertThat(timeline.extent())
        .isEqualTo(new TimelineView.Extent(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 7, 3)));
    assertThat(reader().timelines(now()).stream().map(TimelineView::title))
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
        .contains("a ferry", "The mill bridge");
  }

  @Test
  void countsTheFactsOfEachSourceInTheTimeline() {
    List<SourceView> sources = reader().sources(SLUG, now());
    assertThat(sources).extracting(SourceView::id).containsExactly(COURIER, NOTICE);
    for (SourceView source : sources) {
      long citing =
          facts().stream()
              .filter(fact ->
                  fact.evidence().stream().anyMatch(e -> e.source().id().equals(source.id())))
              .count();
      assertThat(source.cited()).as(source.title()).isEqualTo(citing);
    }
    assertThat(reader().source(NOTICE, now()).orElseThrow().facts())
        .extracting(FactRef::id)
        .containsExactly(FERRY_FARES, OVERLOAD, CLOSURE, RUMOUR);
  }

  @Test
  void countsWhoTakesPartAndWhoLeads() {
    assertThat(reader().actors(SLUG, now()))
        .containsExactly(new ActorView(BUILDER, 4, 0), new ActorView(TOWN, 4, 4));
  }

  @Test
  void showsADisputeWhileItsQuestionIsOpen() {
    edit(
        new ContentionEdit.OpenContention(
            CAUSE,
            BRIDGE,
            "Why was it closed?",
            Dimension.CAUSE,
            List.of(Story.CRACKS_ACCOUNT, Story.OVERLOAD_ACCOUNT),
            null));
    edit(
        new ContentionEdit.OpenContention(
            SECOND,
            BRIDGE,
            "And when?",
            Dimension.WHEN,
            List.of(Story.CRACKS_ACCOUNT, new Account(RUMOUR, "Later")),
            null));
    assertThat(standings(CRACKS, OVERLOAD, CLOSURE))
        .containsExactly(Standing.DISPUTED, Standing.DISPUTED, Standing.REPORTED);
    assertThat(reader().timeline(SLUG, now()).orElseThrow().counts().contentions()).isEqualTo(2);
    edit(new ContentionEdit.AddAccount(CAUSE, 1, Story.CLOSURE_ACCOUNT));
    assertThat(standings(CLOSURE)).containsExactly(Standing.DISPUTED);
    edit(new ContentionEdit.RemoveAccount(CAUSE, 2, CLOSURE, NOTE));
    assertThat(standings(CLOSURE)).containsExactly(Standing.REPORTED);
    assertThat(fact(CLOSURE).contentions()).isEmpty();
    edit(new ContentionEdit.SettleContention(CAUSE, 3, "Cracks", "The report says so."));
    assertThat(standings(CRACKS, OVERLOAD)).containsExactly(Standing.DISPUTED, Standing.REPORTED);
    assertThat(fact(CRACKS).contentions())
        .extracting(ContentionRef::id)
        .containsExactly(CAUSE, SECOND);
    assertThat(reader().contentions(SLUG, now()))
        .extracting(ContentionView::id)
        .containsExactly(SECOND, CAUSE);
    edit(new ContentionEdit.ReopenContention(CAUSE, 4, NOTE));
    assertThat(standings(OVERLOAD)).containsExactly(Standing.DISPUTED);
    assertThat(reader().contentions(SLUG, now()))
        .extracting(ContentionView::id)
        .containsExactly(CAUSE, SECOND);
  }

  @Test
  void showsWhatASubjectSaysUnlessItIsDisputed() {
    UUID id = reported("2026-07-04");
    Evidence against = Reports.against(COURIER, "residents");
    edit(new FactEdit.ConfirmFact(id, 1, TOWN, NOTE, null));
    assertThat(standings(id)).containsExactly(Standing.CONFIRMED);
    edit(new FactEdit.DenyFact(id, 2, BUILDER, NOTE, null));
    assertThat(standings(id)).containsExactly(Standing.DENIED);
    edit(new FactEdit.AddEvidence(id, 3, against));
    assertThat(standings(id)).containsExactly(Standing.DISPUTED);
    assertThat(fact(id).answer()).isNotNull().extracting(AnswerView::party).isEqualTo(BUILDER);
    edit(new FactEdit.WithdrawEvidence(id, 4, against.id(), NOTE));
    assertThat(standings(id)).containsExactly(Standing.DENIED);
    edit(new FactEdit.RetractFact(id, 5, Nature.OUR_ERROR, NOTE, null));
  }

  @Test
  void asksForReviewWhereASourceWasPulled() {
    UUID post = Story.PULLED_POST;
    edit(new SourceEdit.RegisterSource(post, Story.courierArticle("A post")));
    UUID id = reported("2026-07-05", Reports.cited(post));
    edit(new SourceEdit.WithdrawSource(post, 1, NOTE));
    assertThat(fact(id).needsReview()).isTrue();
    assertThat(fact(id).lifecycle()).isEqualTo(Lifecycle.ACTIVE);
    assertThat(fact(CLOSURE).needsReview()).isFalse();
    edit(new SourceEdit.ReinstateSource(post, 2, NOTE));
    assertThat(fact(id).needsReview()).isFalse();
    assertThat(reader().versions(id, now())).hasSize(1);
    edit(new FactEdit.RetractFact(id, 1, Nature.OUR_ERROR, NOTE, null));
    assertThat(reader().sources(SLUG, now())).extracting(SourceView::id).doesNotContain(post);
  }

  @Test
  void leavesAFactAsItIsWhereNothingThatItShowsChanged() {
    UUID post = Story.id(14);
    Publication first = Story.courierArticle("A column");
    edit(new SourceEdit.RegisterSource(post, first));
    UUID id = reported("2026-07-06", Reports.cited(post));
    FactView before = fact(id);
    edit(
        new SourceEdit.CorrectSourceDescription(
            post, 1, Nature.TYPO, first, Reports.inSwedish(first), NOTE));
    assertThat(fact(id)).isEqualTo(before);
    assertThat(reader().source(post, now()).orElseThrow().language()).isEqualTo("sv");
    edit(new FactEdit.RetractFact(id, 1, Nature.OUR_ERROR, NOTE, null));
  }

  @Test
  void showsCorrectionsNewestFirstAndTyposInTheHistoryOnly() {
    UUID id = reported("2026-07-07");
    correct(id, 1, Nature.OUR_ERROR, "First");
    correct(id, 2, Nature.TYPO, "Second");
    correct(id, 3, Nature.REFINEMENT, "Third");
    FactView fact = fact(id);
    assertThat(fact.corrections())
        .extracting(CorrectionView::label)
        .containsExactly("Update", "Correction");
    assertThat(fact.corrected()).isTrue();
    List<VersionView> versions = reader().versions(id, now());
    assertThat(versions)
        .extracting(VersionView::nature)
        .containsExactly(null, Nature.OUR_ERROR, Nature.TYPO, Nature.REFINEMENT);
    assertThat(versions.get(2).changes()).containsExactly(new Change.Title("First", "Second"));
    assertThat(versions.get(2).fact().title()).isEqualTo("Second");
    edit(new FactEdit.RetractFact(id, 4, Nature.OUR_ERROR, NOTE, null));
  }

  @Test
  void keepsARetractedFactInTheHistory() {
    assertThat(facts()).extracting(FactView::id).doesNotContain(REOPENING);
    FactView fact = fact(REOPENING);
    assertThat(fact.lifecycle()).isEqualTo(Lifecycle.RETRACTED);
    assertThat(fact.retraction())
        .isNotNull()
        .extracting(RetractionView::replacedBy)
        .isEqualTo(CLOSURE);
    assertThat(reader().versions(REOPENING, now()))
        .extracting(VersionView::type)
        .containsExactly("FactReported", "FactRetracted");
  }

  private void correct(UUID id, long version, Nature nature, String title) {
    Change change = new Change.Title(fact(id).title(), title);
    edit(new FactEdit.CorrectFact(id, version, nature, List.of(change), NOTE, null));
  }

  private UUID reported(String date, Evidence... evidence) {
    UUID id = Reports.newId();
    report(
        id,
        BRIDGE,
        date,
        evidence.length == 0 ? new Evidence[] {Reports.cited(COURIER)} : evidence);
    return id;
  }

  private void report(UUID id, UUID timeline, @Nullable String date, Evidence... evidence) {
    edit(Reports.report(id, timeline, date, evidence));
  }

  private void edit(Edit edit) {
    record().edit(edit);
  }

  private List<Standing> standings(UUID... facts) {
    return List.of(facts).stream().map(id -> fact(id).standing()).toList();
  }

  private List<FactView> facts() {
    return reader().facts(SLUG, FactFilter.ALL, Paging.first(200), now()).items();
  }

  private FactView fact(UUID id) {
    return reader().fact(id, now()).orElseThrow();
  }

  private Moment now() {
    return record().now();
  }

  private Reader reader() {
    return record().reader();
  }
}
