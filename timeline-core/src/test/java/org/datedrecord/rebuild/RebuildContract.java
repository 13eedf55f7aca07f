package org.datedrecord.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.datedrecord.RandomEdits;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Story;
import org.datedrecord.projection.ViewSchema;
import org.datedrecord.projection.ViewState;
import org.datedrecord.view.ChangeView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// That a view can be made anew beside the one that serves, and what of it is compared.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
abstract class RebuildContract {

  /// More than is applied at once, so that a build has a middle.
  private static final int EVENTS = 560;

  private TestRecord record;
  private RandomEdits edits;

  /// A record on the database in question.
  abstract TestRecord fresh();

  @BeforeAll
  void start() {
    record = fresh();
    edits = new RandomEdits(record, "mill-bridge", 11);
    for (int i = 0; i < 100; i++) {
      edits.next();
    }
    while (record.now().change() < EVENTS) {
      record.awaitChange(register().change());
    }
  }

  @AfterAll
  void stop() {
    record.close();
  }

  @BeforeEach
  void isInStep() {
    assertThat(caretaker().compare()).isTrue();
    assertThat(caretaker().differences()).isEmpty();
  }

  @Test
  void makesTheSameViewAgain() {
    Map<String, Comparison.Counted> before = counted();
    String generation = generation();
    assertThat(workshop().rebuild()).isTrue();
    assertThat(counted()).isEqualTo(before);
    assertThat(before).hasSameSizeAs(ViewSchema.TABLES);
    assertThat(before.get("change_row"))
        .extracting(Comparison.Counted::rows)
        .isEqualTo(record.now().change());
    assertThat(generation()).isNotEqualTo(generation);
  }

  @Test
  void leavesReadersWithoutAGapOrAnErrorAndWritersToo() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Readers readers = new Readers(record, edits, done);
    AtomicInteger written = new AtomicInteger();
    Thread writing =
        Thread.ofPlatform()
            .start(() -> {
              while (!done.get()) {
                record.awaitChange(register().change());
                written.incrementAndGet();
              }
            });
    List<Thread> reading = readers.start(3);
    for (int i = 0; i < 4; i++) {
      assertThat(workshop().rebuild()).isTrue();
    }
    done.set(true);
    writing.join();
    for (Thread thread : reading) {
      thread.join();
    }
    assertThat(readers.failures()).isEmpty();
    assertThat(readers.answers()).isGreaterThan(50);
    assertThat(written.get()).isGreaterThan(5);
    assertThat(record.reader().changes(0, 100_000, null).stream().map(ChangeView::number))
        .doesNotHaveDuplicates()
        .hasSize((int) record.now().change());
    assertThat(caretaker().compare()).isTrue();
    assertThat(caretaker().differences()).isEmpty();
  }

  @Test
  void showsHowFarItIsWhileTheOldViewAnswers() {
    long visible = record.now().change();
    Optional<Boolean> done =
        workshop()
            .build(build -> {
              assertThat(workshop().progressing().orElseThrow().done()).isEqualTo(visible);
              assertThat(health().getDetails()).containsKey("building");
              assertThat(record.now().change()).isEqualTo(visible);
              return true;
            });
    assertThat(done).contains(true);
    assertThat(health().getDetails()).doesNotContainKey("building");
    assertThat(schema().exists(ViewSchema.BUILDING)).isFalse();
    assertThat(schema().exists(ViewSchema.RETIRED)).isFalse();
  }

  @Test
  void buildsOneViewAtATime() throws Exception {
    AtomicBoolean second = new AtomicBoolean(true);
    Optional<Boolean> first =
        workshop()
            .build(build -> {
              Thread other = Thread.ofPlatform().start(() -> second.set(workshop().rebuild()));
              try {
                other.join();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              return true;
            });
    assertThat(first).contains(true);
    assertThat(second).isFalse();
  }

  @Test
  void clearsAwayWhatAKilledBuilderLeft() {
    schema().create(ViewSchema.BUILDING);
    jdbc()
        .execute(
            "insert into building.parked_event values (1, 'a', 'b', '"
                + Story.CLOSURE
                + "', 'd', 1)");
    jdbc().execute("create schema retired");
    assertThat(workshop().rebuild()).isTrue();
    assertThat(caretaker().compare()).isTrue();
    assertThat(caretaker().differences()).isEmpty();
  }

  @Test
  void namesARowThatIsOtherwiseThanTheLogSaysAndMendsIt() {
    UUID id = edits.facts().getFirst();
    long change = lastChangeOf("fact_row", "fact_id", id);
    jdbc()
        .update(
            "update fact_row set version = version + 1 where fact_id = ? and recorded_from = ?",
            id,
            change);
    assertThat(caretaker().compare()).isTrue();
    assertOutOfStep(new Difference("fact_row", id.toString(), change, "is not as the log says"));
  }

  @Test
  void namesARowThatIsMissingAndMendsIt() {
    UUID id = edits.sources().getFirst();
    jdbc().update("delete from source_row where source_id = ? and version = 1", id);
    long change = firstChangeOf(id);
    reconciler().lookAtAll();
    assertOutOfStep(new Difference("source_row", id.toString(), change, "is missing"));
  }

  @Test
  void namesAFactThatCannotBeFoundAndMendsIt() {
    UUID id = edits.facts().getFirst();
    long change = firstChangeOf(id);
    jdbc().update("delete from fact_trait where fact_id = ? and recorded_from = ?", id, change);
    reconciler().lookAtAll();
    assertOutOfStep(new Difference("fact_row", id.toString(), change, "is missing"));
  }

  @Test
  void namesAChangeThatIsMissingAndOneThatNeverWas() {
    Receipt receipt = register();
    record.awaitChange(receipt.change());
    // The newest change tells how far the view is, so it has to be another one that is taken away.
    record.awaitChange(register().change());
    jdbc().update("delete from change_row where change_number = ?", receipt.change());
    jdbc()
        .update(
            "insert into change_row select -1, type, subject, subject_id, timeline_id, version,"
                + " recorded_at, editor, batch, body from change_row where change_number = 1");
    reconciler().look();
    assertThat(caretaker().compare()).isTrue();
    assertThat(caretaker().differences())
        .contains(
            new Difference("change_row", receipt.id().toString(), receipt.change(), "is missing"))
        .anyMatch(difference -> difference.change() == -1);
    assertThat(workshop().rebuild()).isTrue();
    assertThat(caretaker().differences()).isEmpty();
  }

  @Test
  void looksAtWhatIsNewAndInTimeAtWhatIsOld() {
    reconciler().lookAtAll();
    Receipt receipt = register();
    record.awaitChange(receipt.change());
    jdbc().update("update change_row set version = 9 where change_number = ?", receipt.change());
    assertThat(reconciler().look().differences())
        .containsExactly(
            new Difference(
                "change_row", receipt.id().toString(), receipt.change(), "is not as the log says"));
    jdbc().update("update change_row set version = 1 where change_number = ?", receipt.change());
    assertThat(reconciler().look().differences()).isEmpty();
    jdbc().update("update change_row set version = 9 where change_number = 1");
    assertThat(reconciler().look().differences()).hasSize(1);
    jdbc().update("update change_row set version = 1 where change_number = 1");
    assertThat(reconciler().look().differences()).isEmpty();
  }

  private void assertOutOfStep(Difference difference) {
    assertThat(health().getStatus()).isEqualTo(new Status("OUT_OF_STEP"));
    assertThat(health().getDetails()).containsEntry("differences", List.of(difference));
    assertThat(workshop().rebuild()).isTrue();
    assertThat(health().getStatus()).isEqualTo(Status.UP);
    reconciler().lookAtAll();
    assertThat(caretaker().compare()).isTrue();
    assertThat(health().getStatus()).isEqualTo(Status.UP);
  }

  private Map<String, Comparison.Counted> counted() {
    assertThat(caretaker().compare()).isTrue();
    return caretaker().comparison().orElseThrow().tables();
  }

  private long lastChangeOf(String table, String column, UUID id) {
    return number("select max(recorded_from) from %s where %s = ?".formatted(table, column), id);
  }

  private long firstChangeOf(UUID id) {
    return number("select min(change_number) from happening where subject_id = ?", id.toString());
  }

  private long number(String sql, Object id) {
    return record
        .bean(JdbcClient.class)
        .sql(sql)
        .param(id)
        .query((row, n) -> row.getLong(1))
        .single();
  }

  private Receipt register() {
    return record.make(new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE));
  }

  private String generation() {
    return record.bean(ViewState.class).read().generation();
  }

  private Health health() {
    return record.bean(ProjectionHealthIndicator.class).health();
  }

  private Workshop workshop() {
    return record.bean(Workshop.class);
  }

  private Caretaker caretaker() {
    return record.bean(Caretaker.class);
  }

  private Reconciler reconciler() {
    return record.bean(Reconciler.class);
  }

  private ViewSchema schema() {
    return record.bean(ViewSchema.class);
  }

  private JdbcTemplate jdbc() {
    return record.bean(JdbcTemplate.class);
  }
}
