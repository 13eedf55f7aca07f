package org.datedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.SourceEdit.WithdrawSource;
import org.datedrecord.model.By;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Story;
import org.datedrecord.model.Subject;
import org.datedrecord.store.Crowd.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AnswersContract {

  private TestRecord record;

  /// A record on the database in question.
  abstract TestRecord fresh();

  @BeforeAll
  void start() {
    record = fresh();
  }

  @AfterAll
  void stop() {
    record.close();
  }

  @Test
  void givesTheSameRequestTheSameReceipt() throws Exception {
    Edit edit = register();
    Receipt first = answer(edit, "same", "a").taken();
    long after = lastChange();
    assertThat(answer(edit, "same", "a").taken()).isEqualTo(first);
    assertThat(lastChange()).isEqualTo(after);
  }

  @Test
  void givesTheSameReceiptAfterARestart() throws Exception {
    Edit edit = register();
    Receipt first = answer(edit, "restart", "a").taken();
    record.restart();
    assertThat(answer(edit, "restart", "a").taken()).isEqualTo(first);
  }

  @Test
  void keepsTheKeysOfEditorsApart() throws Exception {
    Receipt hers = answer(register(), "mine", "a").taken();
    Receipt his = record.editor().make(register(), new By("Ivo", "request-1", "mine", "a"));
    assertThat(his.change()).isEqualTo(hers.change() + 1);
  }

  @Test
  void refusesAnotherRequestWithTheSameKey() throws Exception {
    answer(register(), "reused", "a");
    long after = lastChange();
    assertThat(answer(register(), "reused", "b").refused())
        .isEqualTo(new Refusal.KeyReused("reused"));
    assertThat(answer(register(), "reused", "b").refused())
        .isEqualTo(new Refusal.KeyReused("reused"));
    assertThat(lastChange()).isEqualTo(after);
  }

  @Test
  void judgesARefusedRequestAnew() throws Exception {
    UUID source = UUID.randomUUID();
    Edit withdraw = new WithdrawSource(source, 1, Story.NOTE);
    Refusal unknown = new Refusal.Unknown(Subject.SOURCE, source.toString());
    assertThat(answer(withdraw, "refused", "a").refused()).isEqualTo(unknown);
    assertThat(answer(withdraw, "refused", "a").refused()).isEqualTo(unknown);
    record.make(new RegisterSource(source, Story.COURIER_ARTICLE));
    Receipt taken = answer(withdraw, "refused", "b").taken();
    assertThat(answer(withdraw, "refused", "b").taken()).isEqualTo(taken);
  }

  /// All but one of a crowd must be told so while the one waits for the head of the record.
  @Test
  void tellsThatTheFirstRequestIsStillRunning() throws Exception {
    int size = 8;
    Edit edit = register();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(size - 1);
    Thread holder = Thread.ofVirtual().start(() -> holdTheHead(held, told));
    held.await();
    List<Answer> answers =
        Crowd.of(
            size,
            _ ->
                () -> {
                  Answer answer = answer(edit, "running", "a");
                  told.countDown();
                  return answer;
                });
    holder.join();
    assertThat(answers).filteredOn(Answer::accepted).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !answer.accepted())
        .allMatch(answer -> answer.refused().equals(new Refusal.StillRunning("running")));
    assertThat(answer(edit, "running", "a").accepted()).isTrue();
  }

  private void holdTheHead(CountDownLatch held, CountDownLatch until) {
    new TransactionTemplate(record.bean(PlatformTransactionManager.class))
        .executeWithoutResult(transaction -> {
          record.bean(RecordHead.class).lock();
          held.countDown();
          try {
            assertThat(until.await(30, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void handlesARequestOnceHoweverOftenItIsSent() throws Exception {
    long before = lastChange();
    Edit edit = register();
    List<Answer> answers =
        Crowd.of(
            16,
            _ ->
                () ->
                    // All are virtual: one that asks without a pause would keep the first from
                    // ever being answered.
                    await()
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> answer(edit, "often", "a"), Answer::accepted));
    assertThat(answers.stream().map(Answer::taken).distinct()).hasSize(1);
    assertThat(lastChange()).isEqualTo(before + 1);
  }

  @Test
  void storesNoEventWithoutItsAnswer() throws Exception {
    Edit edit = register();
    long before = lastChange();
    jdbc()
        .sql("alter table answer add constraint poison check (idempotency_key <> 'poisoned')")
        .update();
    assertThatThrownBy(() -> answer(edit, "poisoned", "a")).isInstanceOf(DataAccessException.class);
    assertThat(lastChange()).isEqualTo(before);
    assertThat(stored(edit)).isEmpty();
    jdbc().sql("alter table answer drop constraint poison").update();
    assertThat(answer(edit, "poisoned", "a").taken().change()).isEqualTo(before + 1);
    assertThat(stored(edit)).hasSize(1);
  }

  private List<Long> stored(Edit edit) {
    return jdbc()
        .sql("select change_number from happening where subject_id = :id")
        .param("id", edit.subjectId().toString())
        .query((row, n) -> row.getLong(1))
        .list();
  }

  private static Edit register() {
    return new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE);
  }

  private Answer answer(Edit edit, String key, String fingerprint) throws Exception {
    return Answer.to(
        () -> record.editor().make(edit, new By("Ines", "request-1", key, fingerprint)));
  }

  private long lastChange() {
    return record.bean(RecordHead.class).read().lastChange();
  }

  private JdbcClient jdbc() {
    return record.bean(JdbcClient.class);
  }
}
