package org.datedrecord.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.datedrecord.RandomEdits;
import org.datedrecord.TestPostgres;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Story;
import org.datedrecord.projection.Progress;
import org.datedrecord.projection.ViewState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/// Two nodes that share a record, one of which makes the view anew.
@Timeout(120)
class RebuildNodesIT {

  private static String database;
  private static TestRecord projecting;
  private static RandomEdits edits;

  @BeforeAll
  static void start() {
    database = TestPostgres.freshDatabase();
    projecting = TestRecord.node(database, TestPostgres.port());
    edits = new RandomEdits(projecting, "mill-bridge", 5);
    for (int i = 0; i < 60; i++) {
      edits.next();
    }
  }

  @AfterAll
  static void stop() {
    projecting.close();
  }

  @Test
  void rebuildsAtItsStartWhileAnotherNodeHoldsTheProjectionAndServes() throws Exception {
    String before = generation(projecting);
    AtomicBoolean done = new AtomicBoolean();
    Readers readers = new Readers(projecting, edits, done);
    List<Thread> reading = readers.start(2);
    try (TestRecord other =
        TestRecord.nodeWith(database, TestPostgres.port(), "--rebuild", "--server.port=0")) {
      assertThat(generation(other)).isNotEqualTo(before);
      assertThat(isProjecting(projecting)).isTrue();
      assertThat(isProjecting(other)).isFalse();
      for (TestRecord writer : List.of(projecting, other)) {
        Receipt receipt = register(writer);
        projecting.awaitChange(receipt.change());
        other.awaitChange(receipt.change());
      }
      for (int i = 0; i < 3; i++) {
        assertThat(other.bean(Workshop.class).rebuild()).isTrue();
      }
      done.set(true);
      for (Thread thread : reading) {
        thread.join();
      }
      assertThat(readers.failures()).isEmpty();
      assertThat(other.bean(Caretaker.class).compare()).isTrue();
      assertThat(other.bean(Caretaker.class).differences()).isEmpty();
    }
  }

  @Test
  void isNotHeldUpByABuilderThatWasCutOff() {
    try (Workbench cut = Workbench.open(projecting.bean(JdbcConnectionDetails.class), true)) {
      assertThat(cut.isAlone()).isTrue();
      assertThat(projecting.bean(Workshop.class).rebuild()).isFalse();
      projecting
          .bean(JdbcTemplate.class)
          .queryForList(
              "select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where application_name = 'dated-record, building'"
                  + " and datname = current_database()");
      await().until(() -> projecting.bean(Workshop.class).rebuild());
    }
  }

  @Test
  void handsTheProjectionOverAfterARebuild() {
    String name = TestPostgres.freshDatabase();
    TestRecord first = TestRecord.node(name, TestPostgres.port());
    try (TestRecord second = TestRecord.node(name, TestPostgres.port())) {
      second.awaitChange(register(second).change());
      assertThat(second.bean(Workshop.class).rebuild()).isTrue();
      first.awaitChange(register(first).change());
      first.close();
      second.awaitChange(register(second).change());
      assertThat(second.bean(Caretaker.class).compare()).isTrue();
      assertThat(second.bean(Caretaker.class).differences()).isEmpty();
    }
  }

  private static boolean isProjecting(TestRecord node) {
    return !node.bean(EventProcessingConfiguration.class)
        .eventProcessor(Progress.PROCESSOR, StreamingEventProcessor.class)
        .orElseThrow()
        .processingStatus()
        .isEmpty();
  }

  private static String generation(TestRecord node) {
    return node.bean(ViewState.class).read().generation();
  }

  private static Receipt register(TestRecord node) {
    return node.make(new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE));
  }
}
