package org.datedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.model.Story;
import org.datedrecord.projection.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An edit that is acknowledged is on the disk, and not only with the operating system. Nobody else
/// writes meanwhile: the projection stands still.
class FsyncTest {

  private static final int EDITS = 25;

  @TempDir private Path folder;

  @Test
  void syncsEachEditBeforeItIsAcknowledged() {
    CountedFiles.register();
    String url = EmbeddedDatabase.url(folder).replace("jdbc:h2:async:", "jdbc:h2:counted:async:");
    try (TestRecord record = TestRecord.at(url)) {
      stopProjection(record);
      for (int i = 0; i < EDITS; i++) {
        int before = CountedFiles.syncs();
        record.make(new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE));
        assertThat(CountedFiles.unsynced()).isZero();
        assertThat(CountedFiles.syncs()).isGreaterThan(before);
      }
      seesThatACommitAloneSyncsNothing(record);
    }
  }

  /// The same database, without the care that is taken of edits.
  private static void seesThatACommitAloneSyncsNothing(TestRecord record) {
    JdbcClient jdbc = record.bean(JdbcClient.class);
    jdbc.sql("create table scratch (id bigint)").update();
    int before = CountedFiles.syncs();
    for (int i = 0; i < EDITS; i++) {
      jdbc.sql("insert into scratch values (?)").param(i).update();
    }
    assertThat(CountedFiles.unsynced()).isGreaterThanOrEqualTo(EDITS);
    assertThat(CountedFiles.syncs() - before).isLessThan(EDITS / 5);
  }

  static void stopProjection(TestRecord record) {
    record
        .bean(Configuration.class)
        .eventProcessingConfiguration()
        .eventProcessor(Progress.PROCESSOR)
        .ifPresent(EventProcessor::shutDown);
  }
}
