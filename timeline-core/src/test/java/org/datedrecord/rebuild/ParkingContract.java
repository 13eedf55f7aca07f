package org.datedrecord.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.ContentionEdit.OpenContention;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.FactEdit.ReportFact;
import org.datedrecord.edit.FactEdit.RetractFact;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.SourceEdit.WithdrawSource;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Story;
import org.datedrecord.projection.ParkedEvents;
import org.datedrecord.projection.ParkedEvents.Parked;
import org.datedrecord.projection.Progress;
import org.datedrecord.view.ChangeView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/// That one event which cannot be shown keeps no other from it, and is shown when it can be.
@Timeout(60)
@Tag("long")
abstract class ParkingContract {

  private TestRecord record;

  /// A record on the database in question.
  abstract TestRecord fresh();

  @BeforeEach
  void start() {
    record = fresh();
    record.edit(new OpenTimeline(Story.BRIDGE, new Slug("bridge"), "The bridge", "All of it."));
    record.edit(new RegisterSource(Story.COURIER, Story.COURIER_ARTICLE));
    record.edit(new RegisterSource(Story.NOTICE, Story.COURIER_ARTICLE));
  }

  @AfterEach
  void stop() {
    record.close();
  }

  @Test
  void parksWhatFailsForAReasonOfItsOwnAndShowsItAfterAFix() {
    jdbc()
        .execute(
            "alter table shown.fact_row add constraint poison check (fact_id <> '%s')"
                .formatted(Story.CLOSURE));
    processor().shutDown();
    Receipt closure = record.make(report(Story.CLOSURE));
    Receipt cracks = record.make(report(Story.CRACKS));
    record.make(report(Story.OVERLOAD));
    record.make(
        new OpenContention(
            Story.CAUSE,
            Story.BRIDGE,
            "Why?",
            Dimension.CAUSE,
            List.of(Story.CRACKS_ACCOUNT, Story.OVERLOAD_ACCOUNT, Story.CLOSURE_ACCOUNT),
            null));
    Receipt retracted =
        record.make(new RetractFact(Story.CLOSURE, 1, Nature.OUR_ERROR, "No.", null));
    Receipt last = record.make(new WithdrawSource(Story.COURIER, 1, Story.NOTE));
    processor().start();
    record.awaitChange(last.change());

    assertThat(parked())
        .extracting(Parked::change)
        .containsExactly(closure.change(), retracted.change());
    assertThat(parked().getFirst().cause()).containsIgnoringCase("poison");
    assertThat(health().getStatus()).isEqualTo(Status.UP);
    assertThat(health().getDetails().get("parked")).asString().contains(Story.CLOSURE.toString());
    assertThat(record.reader().fact(Story.CLOSURE, record.now())).isEmpty();
    assertThat(record.reader().fact(Story.CRACKS, record.now()))
        .hasValueSatisfying(fact -> {
          assertThat(fact.change()).isEqualTo(last.change());
          assertThat(fact.versionChange()).isEqualTo(cracks.change());
        });
    assertThat(record.reader().contention(Story.CAUSE, record.now()))
        .hasValueSatisfying(shown -> {
          assertThat(shown.version()).isEqualTo(1);
          assertThat(shown.accounts()).hasSize(2);
        });
    assertThatNoChangeIsMissing(last.change());
    assertThat(reconciler().lookAtAll().differences()).isEmpty();

    // A view made anew is without the constraint.
    assertThat(record.bean(Workshop.class).rebuild()).isTrue();
    assertThat(parked()).isEmpty();
    assertThat(health().getDetails()).doesNotContainKey("parked");
    assertThat(record.reader().versions(Story.CLOSURE, record.now())).hasSize(2);
    assertThat(record.reader().contention(Story.CAUSE, record.now()))
        .hasValueSatisfying(shown -> assertThat(shown.accounts()).hasSize(3));
    assertThat(record.bean(Caretaker.class).compare()).isTrue();
    assertThat(record.bean(Caretaker.class).differences()).isEmpty();
  }

  @Test
  void parksWhatCannotBeReadAndTriesItAgainAtTheNextStart() {
    processor().shutDown();
    Receipt broken = register();
    Receipt unknown = register();
    Receipt newer = register();
    Receipt nobody = register();
    Receipt good = register();
    update(broken, "payload = '{'");
    update(unknown, "type = 'SourceDreamtOf'");
    update(newer, "revision = '99'");
    update(nobody, "meta_data = '{}'");
    processor().start();
    record.awaitChange(good.change());

    assertThat(parked())
        .extracting(Parked::change)
        .containsExactly(broken.change(), unknown.change(), newer.change(), nobody.change());
    assertThat(parked().get(1).cause()).contains("SourceDreamtOf");
    assertThat(record.reader().source(good.id(), record.now())).isPresent();
    assertThatNoChangeIsMissing(good.change());

    update(unknown, "type = 'SourceRegistered'");
    update(newer, "revision = '1'");
    record.restart();
    await().until(() -> parked().size() == 2);
    assertThat(record.reader().source(unknown.id(), record.now())).isPresent();
    assertThat(record.reader().source(newer.id(), record.now())).isPresent();
    assertThat(reconciler().lookAtAll().differences()).isEmpty();
  }

  @Test
  void parksNothingForWhatIsNoFaultOfTheEvent() {
    processor().shutDown();
    jdbc().execute("alter table shown.source_row rename to elsewhere");
    Receipt receipt = register();
    processor().start();
    await().until(() -> record.bean(Progress.class).isStuck());
    assertThat(parked()).isEmpty();
    assertThat(health().getStatus()).isEqualTo(Status.DOWN);
    jdbc().execute("alter table shown.elsewhere rename to source_row");
    record.awaitChange(receipt.change());
    assertThat(record.reader().source(receipt.id(), record.now())).isPresent();
  }

  private void update(Receipt receipt, String what) {
    jdbc().update("update happening set " + what + " where change_number = ?", receipt.change());
  }

  private void assertThatNoChangeIsMissing(long last) {
    assertThat(record.reader().changes(0, 1_000, null).stream().map(ChangeView::number))
        .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
  }

  private static Edit report(UUID fact) {
    return new ReportFact(
        fact, Story.BRIDGE, Story.CLOSURE_CLAIM, List.of(Story.courierOnClosure()));
  }

  private Receipt register() {
    return record.make(new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE));
  }

  private List<Parked> parked() {
    return record.bean(ParkedEvents.class).first(20);
  }

  private Health health() {
    return record.bean(ProjectionHealthIndicator.class).health();
  }

  private Reconciler reconciler() {
    return record.bean(Reconciler.class);
  }

  private StreamingEventProcessor processor() {
    return record
        .bean(EventProcessingConfiguration.class)
        .eventProcessor(Progress.PROCESSOR, StreamingEventProcessor.class)
        .orElseThrow();
  }

  private JdbcTemplate jdbc() {
    return record.bean(JdbcTemplate.class);
  }
}
