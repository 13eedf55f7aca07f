package org.datedrecord.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datedrecord.edit.Chapters.ACCOUNT_ADDED;
import static org.datedrecord.edit.Chapters.CONFIRMED;
import static org.datedrecord.edit.Chapters.CONTENTION_OPENED;
import static org.datedrecord.edit.Chapters.CONTENTION_SETTLED;
import static org.datedrecord.edit.Chapters.DENIED;
import static org.datedrecord.edit.Chapters.NOTICE_ADDED;
import static org.datedrecord.edit.Chapters.NOTICE_WITHDRAWN;
import static org.datedrecord.edit.Chapters.OVERTAKEN;
import static org.datedrecord.edit.Chapters.REPORTED;
import static org.datedrecord.edit.Chapters.RETRACTED;
import static org.datedrecord.edit.Chapters.SCOPE;
import static org.datedrecord.edit.Chapters.SOURCE_REGISTERED;
import static org.datedrecord.edit.Chapters.SOURCE_WITHDRAWN;
import static org.datedrecord.edit.Chapters.TIMELINE_CLOSED;
import static org.datedrecord.edit.Chapters.TIMELINE_OPENED;
import static org.datedrecord.edit.Chapters.TITLE;
import static org.datedrecord.model.Refusing.refusal;
import static org.datedrecord.model.Story.BRIDGE;
import static org.datedrecord.model.Story.CAUSE;
import static org.datedrecord.model.Story.CLOSURE;
import static org.datedrecord.model.Story.CLOSURE_CLAIM;
import static org.datedrecord.model.Story.COURIER;
import static org.datedrecord.model.Story.COURIER_ARTICLE;
import static org.datedrecord.model.Story.CRACKS;
import static org.datedrecord.model.Story.NOTE;
import static org.datedrecord.model.Story.NOTICE_ON_CLOSURE;
import static org.datedrecord.model.Story.OVERLOAD;
import static org.datedrecord.model.Story.courierArticle;
import static org.datedrecord.model.Story.courierOnClosure;
import static org.datedrecord.model.Story.id;
import static org.datedrecord.model.Story.noticeOnClosure;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.datedrecord.edit.ContentionEdit.AddAccount;
import org.datedrecord.edit.ContentionEdit.OpenContention;
import org.datedrecord.event.ContentionEvent.AccountRemoved;
import org.datedrecord.event.ContentionEvent.ContentionReopened;
import org.datedrecord.event.FactEvent;
import org.datedrecord.event.FactEvent.FactCorrected;
import org.datedrecord.event.FactEvent.FactReinstated;
import org.datedrecord.event.SourceEvent.SourceDescriptionCorrected;
import org.datedrecord.event.SourceEvent.SourceReinstated;
import org.datedrecord.event.TimelineEvent.TimelineDescribed;
import org.datedrecord.event.TimelineEvent.TimelineReopened;
import org.datedrecord.model.Account;
import org.datedrecord.model.Change;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Standing;
import org.datedrecord.model.When;
import org.junit.jupiter.api.Test;

/// What the four states are after each event. No framework is started here.
class StateTest {

  private static final TimelineState TIMELINE = TimelineState.of(TIMELINE_OPENED);
  private static final SourceState SOURCE = SourceState.of(SOURCE_REGISTERED);
  private static final FactState FACT = FactState.of(REPORTED);
  private static final ContentionState CONTENTION = ContentionState.of(CONTENTION_OPENED);

  @Test
  void followsATimeline() {
    assertThat(TIMELINE).isEqualTo(new TimelineState(BRIDGE, 1, TITLE, SCOPE, true));
    assertThat(TIMELINE.with(TIMELINE_CLOSED))
        .isEqualTo(new TimelineState(BRIDGE, 2, TITLE, SCOPE, false));
    assertThat(TIMELINE.with(TIMELINE_CLOSED).with(new TimelineReopened(BRIDGE, NOTE)))
        .isEqualTo(new TimelineState(BRIDGE, 3, TITLE, SCOPE, true));
    assertThat(
            TIMELINE.with(TIMELINE_CLOSED).with(new TimelineDescribed(BRIDGE, "New", "Too", NOTE)))
        .isEqualTo(new TimelineState(BRIDGE, 3, "New", "Too", false));
  }

  @Test
  void followsASource() {
    Publication retitled = courierArticle("Another title");
    assertThat(SOURCE).isEqualTo(new SourceState(COURIER, 1, COURIER_ARTICLE, false));
    assertThat(SOURCE.with(SOURCE_WITHDRAWN))
        .isEqualTo(new SourceState(COURIER, 2, COURIER_ARTICLE, true));
    assertThat(SOURCE.with(SOURCE_WITHDRAWN).with(new SourceReinstated(COURIER, NOTE)))
        .isEqualTo(new SourceState(COURIER, 3, COURIER_ARTICLE, false));
    assertThat(
            SOURCE
                .with(SOURCE_WITHDRAWN)
                .with(
                    new SourceDescriptionCorrected(
                        COURIER, Nature.TYPO, COURIER_ARTICLE, retitled, NOTE)))
        .isEqualTo(new SourceState(COURIER, 3, retitled, true));
  }

  @Test
  void comparesEveryFieldOfAPublication() {
    assertThat(SourceState.FIELDS.keySet())
        .containsExactlyElementsOf(
            Stream.of(Publication.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
  }

  @Test
  void beginsAFactAsReportedAndActive() {
    assertThat(FACT)
        .isEqualTo(
            new FactState(
                CLOSURE,
                BRIDGE,
                1,
                CLOSURE_CLAIM,
                new Citations(List.of(courierOnClosure()), Set.of()),
                Standing.REPORTED,
                Lifecycle.ACTIVE,
                false));
  }

  @Test
  void followsTheClaimOfAFact() {
    Change title = new Change.Title(CLOSURE_CLAIM.title(), "Another title");
    Change date = new Change.Date(CLOSURE_CLAIM.when(), When.UNKNOWN);
    FactState corrected =
        FACT.with(
            new FactCorrected(
                CLOSURE, Nature.OUR_ERROR, List.of(title, date), NOTE, noticeOnClosure()));
    assertThat(corrected.claim()).isEqualTo(CLOSURE_CLAIM.with(title).with(date));
    assertThat(corrected.citations().present())
        .containsExactly(courierOnClosure(), noticeOnClosure());
    assertThat(corrected.version()).isEqualTo(2);
  }

  @Test
  void followsTheEvidenceOfAFact() {
    FactState added = FACT.with(NOTICE_ADDED);
    assertThat(added.citations().present()).containsExactly(courierOnClosure(), noticeOnClosure());
    FactState withdrawn = added.with(NOTICE_WITHDRAWN);
    assertThat(withdrawn.citations())
        .isEqualTo(new Citations(List.of(courierOnClosure()), Set.of(NOTICE_ON_CLOSURE)));
    assertThat(withdrawn.version()).isEqualTo(3);
  }

  @Test
  void followsTheStandingOfAFact() {
    assertThat(after(CONFIRMED).standing()).isEqualTo(Standing.CONFIRMED);
    assertThat(after(CONFIRMED, DENIED).standing()).isEqualTo(Standing.DENIED);
    assertThat(after(DENIED, CONFIRMED).standing()).isEqualTo(Standing.CONFIRMED);
  }

  @Test
  void keepsStandingAndLifecycleApart() {
    FactState fact = after(CONFIRMED, OVERTAKEN, RETRACTED);
    assertThat(fact.standing()).isEqualTo(Standing.CONFIRMED);
    assertThat(fact.lifecycle()).isEqualTo(Lifecycle.RETRACTED);
    assertThat(fact.overtaken()).isTrue();
    FactState reinstated = fact.with(new FactReinstated(CLOSURE, NOTE));
    assertThat(reinstated.standing()).isEqualTo(Standing.CONFIRMED);
    assertThat(reinstated.lifecycle()).isEqualTo(Lifecycle.ACTIVE);
    assertThat(reinstated.overtaken()).isTrue();
    assertThat(reinstated.version()).isEqualTo(5);
  }

  @Test
  void followsAContention() {
    assertThat(CONTENTION)
        .isEqualTo(new ContentionState(CAUSE, BRIDGE, 1, List.of(CRACKS, OVERLOAD), false));
    ContentionState three = CONTENTION.with(ACCOUNT_ADDED);
    assertThat(three.accounts()).containsExactly(CRACKS, OVERLOAD, CLOSURE);
    assertThat(three.with(new AccountRemoved(CAUSE, CRACKS, NOTE)))
        .isEqualTo(new ContentionState(CAUSE, BRIDGE, 3, List.of(OVERLOAD, CLOSURE), false));
    ContentionState settled = CONTENTION.with(CONTENTION_SETTLED);
    assertThat(settled.settled()).isTrue();
    assertThat(settled.with(new ContentionReopened(CAUSE, NOTE)))
        .isEqualTo(new ContentionState(CAUSE, BRIDGE, 3, List.of(CRACKS, OVERLOAD), false));
  }

  @Test
  void takesFiftyAccountsAndRefusesOneMore() {
    FakeDirectory directory = FakeDirectory.ofStory();
    List<Account> accounts =
        IntStream.rangeClosed(1, 51)
            .mapToObj(i -> id(1_000 + i))
            .map(fact -> new Account(fact, "An answer"))
            .toList();
    accounts.forEach(account -> directory.fact(account.factId(), BRIDGE, true));
    var opened = ContentionState.open(opening(accounts.subList(0, 50)), directory);
    assertThat(opened.accounts()).hasSize(50);
    Refusal refusal = new Refusal.TooLong("accounts", 50, 51);
    assertThat(refusal(() -> ContentionState.open(opening(accounts), directory)))
        .isEqualTo(refusal);
    ContentionState full = ContentionState.of(opened);
    AddAccount more = new AddAccount(CAUSE, 1, accounts.getLast());
    assertThat(refusal(() -> full.add(more, directory))).isEqualTo(refusal);
  }

  private static OpenContention opening(List<Account> accounts) {
    return new OpenContention(CAUSE, BRIDGE, "Why?", Dimension.CAUSE, accounts, null);
  }

  private static FactState after(FactEvent... events) {
    FactState state = FACT;
    for (FactEvent event : events) {
      state = state.with(event);
    }
    return state;
  }
}
