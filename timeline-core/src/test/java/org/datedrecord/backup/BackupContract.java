package org.datedrecord.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.datedrecord.RandomEdits;
import org.datedrecord.Shown;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.SourceEdit.WithdrawSource;
import org.datedrecord.model.By;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Story;
import org.datedrecord.view.LogView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A backup that is taken while many write, and what comes of it.
@Timeout(180)
@Tag("long")
abstract class BackupContract {

  private static final int WRITERS = 8;
  private static final int CHANGES_BETWEEN = 150;
  private static final Pattern CHANGE = Pattern.compile("\"change\":(\\d+)");

  /// A new record.
  abstract TestRecord fresh() throws Exception;

  /// Takes a backup of it with the command that operators are told, while it is in use.
  abstract Object backUp(TestRecord record) throws Exception;

  /// The record that a backup restores, in another place.
  abstract TestRecord restored(Object backup) throws Exception;

  @Test
  void restoresTheRecordAsOfAMomentWhileManyWrite() throws Exception {
    try (TestRecord record = fresh()) {
      addToken(record);
      List<Object> backups = new ArrayList<>();
      AtomicBoolean enough = new AtomicBoolean();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> writing = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
          int number = writer;
          writing.add(threads.submit(() -> write(record, number, enough)));
        }
        try {
          for (int i = 1; i <= 3; i++) {
            record.awaitChange(recorded(record) + CHANGES_BETWEEN);
            backups.add(backUp(record));
          }
        } finally {
          enough.set(true);
        }
        for (Future<?> one : writing) {
          one.get();
        }
      }
      long last = 0;
      for (Object backup : backups) {
        try (TestRecord again = restored(backup)) {
          long newest = recorded(again);
          assertThat(newest).isGreaterThan(last + CHANGES_BETWEEN).isLessThan(recorded(record));
          isTheSameAsOf(newest, record, again);
          goesOn(newest, again);
          last = newest;
        }
      }
    }
  }

  private static void write(TestRecord record, int writer, AtomicBoolean enough) {
    RandomEdits edits = new RandomEdits(record, "writer-" + writer, writer);
    for (int i = 0; !enough.get(); i++) {
      edits.next();
      record.editor().make(source(), by("%d:%d".formatted(writer, i)));
    }
  }

  private static void isTheSameAsOf(long change, TestRecord record, TestRecord again) {
    again.awaitChange(change);
    String log = "select * from happening where change_number <= %d order by change_number";
    assertThat(rows(again, log.formatted(change))).isEqualTo(rows(record, log.formatted(change)));
    assertThat(rows(again, "select * from answer order by editor, idempotency_key"))
        .hasSizeGreaterThan(CHANGES_BETWEEN / 10)
        .isEqualTo(
            rows(record, "select * from answer order by editor, idempotency_key").stream()
                .filter(answer -> changeIn(answer) <= change)
                .toList());
    String tokens = "select id, hash, name, editor, revoked_at from api_token";
    assertThat(rows(again, tokens)).hasSize(1).isEqualTo(rows(record, tokens));
    assertThat(rows(again, "select subject_id from directory order by 1"))
        .isEqualTo(
            rows(
                record,
                "select subject_id from happening where sequence_number = 0 and change_number <= %d order by 1"
                    .formatted(change)));
    for (long at : List.of(change, change / 2, change / 3)) {
      same(Shown.asOf(again.reader(), at), Shown.asOf(record.reader(), at));
    }
    same(Shown.history(again.reader(), change), Shown.history(record.reader(), change));
  }

  /// Names what differs, rather than showing everything.
  private static void same(SortedMap<String, String> one, SortedMap<String, String> other) {
    assertThat(one.keySet()).isEqualTo(other.keySet());
    one.forEach((key, text) -> assertThat(text).as(key).isEqualTo(other.get(key)));
  }

  private static void goesOn(long newest, TestRecord again) {
    String known = rows(again, "select idempotency_key from answer").getFirst();
    Receipt first = again.editor().make(source(), by(known));
    assertThat(first.change()).isLessThanOrEqualTo(newest);
    Receipt next = again.edit(source());
    assertThat(next.change()).isEqualTo(newest + 1);
    assertThat(again.edit(new WithdrawSource(next.id(), 1, Story.NOTE)).change())
        .isEqualTo(newest + 2);
    assertThatThrownBy(() -> again.make(new WithdrawSource(first.id(), 0, Story.NOTE)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void givesWhatIsRestoredANewNameAndRemembersTheOldOne() throws Exception {
    try (TestRecord record = fresh()) {
      record.edit(source());
      LogView before = record.reader().log();
      record.restart();
      assertThat(record.reader().log()).isEqualTo(before);
      Object backup = backUp(record);
      record.edit(source());
      try (TestRecord again = restored(backup)) {
        LogView after = again.reader().log();
        assertThat(after.identity()).isNotEqualTo(before.identity());
        assertThat(after.change()).isEqualTo(1);
        assertThat(again.reader().inCommonWith(before.identity())).hasValue(1L);
        assertThat(again.reader().inCommonWith(UUID.randomUUID())).isEmpty();
        again.edit(source());
        again.restart();
        assertThat(again.reader().log()).isEqualTo(new LogView(after.identity(), 2));
        assertThat(again.reader().inCommonWith(before.identity())).hasValue(1L);
      }
      assertThat(record.reader().log()).isEqualTo(new LogView(before.identity(), 2));
    }
  }

  @Test
  void takesTheWordOfWhoeverRestoredItInAnotherWay() throws Exception {
    try (TestRecord record = fresh()) {
      record.edit(source());
      LogView before = record.reader().log();
      record.restart("--restored");
      assertThat(record.reader().log().identity()).isNotEqualTo(before.identity());
      assertThat(record.reader().inCommonWith(before.identity())).hasValue(1L);
    }
  }

  private static RegisterSource source() {
    return new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE);
  }

  private static By by(String key) {
    return new By("Ines", "request-1", key, key);
  }

  private static void addToken(TestRecord record) {
    record
        .bean(JdbcClient.class)
        .sql(
            """
            insert into api_token (id, hash, name, editor, created_at)
            values (:id, 'a-hash', 'Laptop', 'Ines', current_timestamp)
            """)
        .param("id", UUID.randomUUID())
        .update();
  }

  private static long changeIn(String answer) {
    List<MatchResult> found = CHANGE.matcher(answer).results().toList();
    return Long.parseLong(found.getFirst().group(1));
  }

  private static long recorded(TestRecord record) {
    return record.reader().log().change();
  }

  static List<String> rows(TestRecord record, String sql) {
    return record
        .bean(JdbcClient.class)
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
}
