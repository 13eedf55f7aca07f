package org.datedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.datedrecord.TestPostgres;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Story;
import org.junit.jupiter.api.Test;

class TakeOverIT {

  @Test
  void goesOnWhereANodeWasKilled() throws Exception {
    String database = TestPostgres.freshDatabase();
    try (NodeProcess first = NodeProcess.start(database, TestPostgres.port());
        TestRecord second = TestRecord.node(database, TestPostgres.port())) {
      assertThat(NodesIT.isProjecting(second)).isFalse();
      second.awaitChange(register(second).change());
      assertThat(NodesIT.isProjecting(second)).isFalse();

      first.kill();
      long start = System.nanoTime();
      Receipt receipt = register(second);
      assertThat(second.reader().await(receipt.change(), Duration.ofSeconds(15))).isTrue();
      System.out.printf("taken over after %d ms%n", (System.nanoTime() - start) / 1_000_000);
      assertThat(NodesIT.isProjecting(second)).isTrue();
      assertThat(second.reader().source(receipt.id(), second.now())).isPresent();
    }
  }

  @Test
  void goesOnAtOnceWhereANodeWasStopped() {
    String database = TestPostgres.freshDatabase();
    TestRecord first = TestRecord.node(database, TestPostgres.port());
    try (TestRecord second = TestRecord.node(database, TestPostgres.port())) {
      second.awaitChange(register(second).change());
      first.close();
      assertThat(second.reader().await(register(second).change(), Duration.ofSeconds(5))).isTrue();
    }
  }

  private static Receipt register(TestRecord node) {
    return node.make(new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE));
  }
}
