package org.datedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.ContentionEdit.ReopenContention;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.FactEdit.ReinstateFact;
import org.datedrecord.edit.SourceEdit.WithdrawSource;
import org.datedrecord.edit.TimelineEdit.CloseTimeline;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Story;
import org.datedrecord.model.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What was ever stored by a release is shown as it always was.
@Timeout(180)
abstract class GoldenLogContract {

  /// An empty record on the database in question.
  abstract TestRecord fresh();

  @Test
  void replaysEveryReleasedLogToTheSameView() throws IOException {
    List<GoldenLog> logs = GoldenLog.all();
    assertThat(logs).isNotEmpty();
    for (GoldenLog log : logs) {
      try (TestRecord record = fresh()) {
        log.putInto(record);
        compare(log, log.seen(record));
      }
    }
  }

  private static void compare(GoldenLog log, List<String> seen) throws IOException {
    List<String> expected = log.toBeSeen();
    for (int i = 0; i < Math.max(expected.size(), seen.size()); i++) {
      String was = i < expected.size() ? expected.get(i) : "nothing";
      String is = i < seen.size() ? seen.get(i) : "nothing";
      if (!was.equals(is)) {
        fail(
            "The log of release %s is not shown as it was.%nLine %d was%n  %s%nand is now%n  %s%nAll of it is in %s."
                .formatted(log.release(), i + 1, was, is, log.write(seen, 0).toAbsolutePath()));
      }
    }
  }

  @Test
  void knowsForEditsToWhatEveryReleasedLogCame() throws Exception {
    for (GoldenLog log : GoldenLog.all()) {
      try (TestRecord record = fresh()) {
        log.putInto(record);
        Map<UUID, Subject> subjects = new LinkedHashMap<>();
        Map<UUID, Long> versions = new LinkedHashMap<>();
        for (Map<String, Object> row : log.rows()) {
          UUID id = UUID.fromString(String.valueOf(row.get("subject_id")));
          subjects.put(
              id, Subject.valueOf(String.valueOf(row.get("subject")).toUpperCase(Locale.ROOT)));
          versions.merge(id, 1L, Long::sum);
        }
        for (Map.Entry<UUID, Subject> subject : subjects.entrySet()) {
          UUID id = subject.getKey();
          Edit old = edit(subject.getValue(), id);
          assertThat(Crowd.Answer.to(() -> record.make(old)).refused())
              .isEqualTo(
                  new Refusal.Stale(subject.getValue(), id, 0, versions.getOrDefault(id, 0L)));
        }
      }
    }
  }

  private static Edit edit(Subject subject, UUID id) {
    return switch (subject) {
      case TIMELINE -> new CloseTimeline(id, 0, Story.NOTE);
      case SOURCE -> new WithdrawSource(id, 0, Story.NOTE);
      case FACT -> new ReinstateFact(id, 0, Story.NOTE);
      case CONTENTION -> new ReopenContention(id, 0, Story.NOTE);
    };
  }
}
