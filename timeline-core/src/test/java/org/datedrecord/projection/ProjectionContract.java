package org.datedrecord.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.datedrecord.RandomEdits;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Story;
import org.datedrecord.view.ChangeView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
abstract class ProjectionContract {

  /// More than a projection takes in one transaction, so that a rebuild has a middle.
  private static final int EVENTS = 230;

  private TestRecord record;
  private boolean poisoned;

  /// A record on the database in question.
  abstract TestRecord fresh();

  @BeforeAll
  void start() {
    record = fresh();
    RandomEdits edits = new RandomEdits(record, "mill-bridge", 7);
    while (recorded() < EVENTS / 3) {
      edits.next();
    }
    while (recorded() < EVENTS) {
      register();
    }
    record.awaitChange(recorded());
  }

  @AfterAll
  void stop() {
    record.close();
  }

  @AfterEach
  void hasAppliedEachEventOnce() {
    if (poisoned) {
      heal();
    }
    record.awaitChange(recorded());
    assertThat(record.reader().changes(0, 10_000, null).stream().map(ChangeView::number))
        .isEqualTo(LongStream.rangeClosed(1, recorded()).boxed().toList());
  }

  @Test
  void takesABatchWholeOrNotAtAll() {
    processor().shutDown();
    Map<String, List<String>> before = shown();
    String token = token();
    List<Receipt> receipts = List.of(register(), register(), register());
    poison(receipts.get(2).change());
    processor().start();
    await().until(() -> progress().isStuck());
    assertThat(shown()).isEqualTo(before);
    assertThat(token()).isEqualTo(token);
    heal();
    record.awaitChange(receipts.get(2).change());
    receipts.forEach(receipt -> assertThat(versionsOf(receipt.id())).isEqualTo(1));
  }

  @Test
  void tellsThatItIsStuckAndHowFarBehind() {
    assertThat(health().getStatus()).isEqualTo(Status.UP);
    assertThat(health().getDetails()).containsEntry("lag", 0L);
    processor().shutDown();
    long before = recorded();
    poison(before + 1);
    register();
    register();
    processor().start();
    await().until(() -> progress().isStuck());
    assertThat(health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health().getDetails())
        .containsEntry("recorded", before + 2)
        .containsEntry("visible", before)
        .containsEntry("lag", 2L);
    assertThat(record.bean(MeterRegistry.class).get("datedrecord.projection.lag").gauge().value())
        .isEqualTo(2);
    heal();
    record.awaitChange(before + 2);
    await().untilAsserted(() -> assertThat(health().getStatus()).isEqualTo(Status.UP));
  }

  /// Axon waits there for processors that are stopped.
  @Test
  void goesOnWhileTheCommonPoolIsTakenByTasksThatWait() {
    int tasks = 4 * (1 + ForkJoinPool.getCommonPoolParallelism());
    Semaphore end = new Semaphore(0);
    try {
      for (int i = 0; i < tasks; i++) {
        CompletableFuture<Void> ignored = CompletableFuture.runAsync(end::acquireUninterruptibly);
      }
      record.awaitChange(register().change());
    } finally {
      end.release(tasks);
    }
  }

  @RepeatedTest(2)
  void canBeStoppedAtAnyMomentAndGoesOn() {
    processor().shutDown();
    processor().start();
    Receipt receipt = register();
    processor().shutDown();
    processor().start();
    record.awaitChange(receipt.change());
  }

  @Test
  void goesOnWhereTheViewEndsWhateverTheTokenSays() {
    processor().shutDown();
    jdbc().sql("update projection_token set token = '{\"globalIndex\":3}'").update();
    Receipt receipt = register();
    processor().start();
    record.awaitChange(receipt.change());
    assertThat(token()).contains(String.valueOf(receipt.change()));
  }

  @Test
  void leavesAViewAloneThatIsOfAnotherForm() {
    processor().shutDown();
    jdbc().sql("update view_state set form = form + 1").update();
    Map<String, List<String>> before = shown();
    register();
    processor().start();
    await().until(() -> progress().isStuck());
    assertThat(shown()).isEqualTo(before);
    jdbc().sql("update view_state set form = form - 1").update();
  }

  /// Lets the statement fail that notes a change.
  private void poison(long change) {
    poisoned = true;
    jdbc().sql("delete from change_row where change_number = " + change).update();
    jdbc()
        .sql(
            "alter table shown.change_row add constraint poison check (change_number <> "
                + change
                + ")")
        .update();
  }

  /// Mends that, and does not wait until the processor tries again.
  private void heal() {
    processor().shutDown();
    mend();
    processor().start();
  }

  private void mend() {
    jdbc().sql("alter table shown.change_row drop constraint poison").update();
    poisoned = false;
  }

  /// All that readers see, row by row.
  private Map<String, List<String>> shown() {
    Map<String, List<String>> tables = new TreeMap<>();
    for (ViewSchema.Table table : ViewSchema.TABLES) {
      tables.put(table.name(), rows("select * from " + table.name()).stream().sorted().toList());
    }
    return tables;
  }

  private String token() {
    return rows("select token, token_type from projection_token").getFirst();
  }

  private List<String> rows(String sql) {
    return jdbc()
        .sql(sql)
        .query((row, n) -> {
          StringJoiner values = new StringJoiner(" | ");
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(row.getString(i));
          }
          return values.toString();
        })
        .list();
  }

  private Receipt register() {
    return record.make(new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE));
  }

  private int versionsOf(UUID source) {
    return rows("select 1 from source_row where source_id = '" + source + "'").size();
  }

  private long recorded() {
    return progress().recorded();
  }

  private Health health() {
    return Objects.requireNonNull(
        record.context().getBean("projectionHealthIndicator", HealthIndicator.class).health());
  }

  private Progress progress() {
    return record.bean(Progress.class);
  }

  private StreamingEventProcessor processor() {
    return record
        .bean(EventProcessingConfiguration.class)
        .eventProcessor(Progress.PROCESSOR, StreamingEventProcessor.class)
        .orElseThrow();
  }

  private JdbcClient jdbc() {
    return record.bean(JdbcClient.class);
  }
}
