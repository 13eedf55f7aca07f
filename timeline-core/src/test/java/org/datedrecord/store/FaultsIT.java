package org.datedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.datedrecord.FaultyNetwork;
import org.datedrecord.TestPostgres;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.model.By;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Story;
import org.datedrecord.model.Unavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A node whose way to the database fails, and another one whose way is good.
@Tag("long")
class FaultsIT {

  private static final Duration AN_ANSWER = Duration.ofSeconds(5);

  private static FaultyNetwork network;
  private static TestRecord good;
  private static TestRecord node;

  @BeforeAll
  static void start() throws Exception {
    String database = TestPostgres.freshDatabase();
    network = new FaultyNetwork(TestPostgres.port());
    good = TestRecord.node(database, TestPostgres.port());
    node = TestRecord.node(database, network.port());
  }

  @AfterAll
  static void stop() throws Exception {
    node.close();
    good.close();
    network.close();
  }

  @AfterEach
  void comesBackByItself() {
    network.mend();
    await().atMost(Duration.ofSeconds(10)).until(() -> answer(register()).receipt() != null);
    Receipt receipt = node.make(register());
    node.awaitChange(receipt.change());
    good.awaitChange(receipt.change());
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> pool().getHikariPoolMXBean().getActiveConnections() == 0);
  }

  private record Answered(@Nullable Receipt receipt, Duration after) {}

  private static Answered answer(Edit edit) {
    long start = System.nanoTime();
    try {
      Receipt receipt = node.make(edit);
      return new Answered(receipt, Duration.ofNanos(System.nanoTime() - start));
    } catch (Unavailable e) {
      return new Answered(null, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  @Test
  void saysThatADatabaseIsGone() throws Exception {
    network.cut();
    refusesEverybodyInTime();
  }

  @Test
  void saysThatADatabaseIsSilent() throws Exception {
    network.fallSilent();
    refusesEverybodyInTime();
  }

  private static void refusesEverybodyInTime() throws Exception {
    long before = lastChange();
    List<List<Answered>> answers =
        Crowd.of(16, _ -> () -> IntStream.range(0, 3).mapToObj(_ -> answer(register())).toList());
    List<Answered> all = answers.stream().flatMap(List::stream).toList();
    assertThat(all).allMatch(answer -> answer.receipt() == null);
    assertThat(all).allMatch(answer -> answer.after().compareTo(AN_ANSWER) < 0);
    long start = System.nanoTime();
    assertThatThrownBy(() -> node.now()).isInstanceOf(DataAccessException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AN_ANSWER);
    assertThat(lastChange()).isEqualTo(before);
  }

  @Test
  void saysThatADatabaseIsTooSlow() throws Exception {
    network.slowDown();
    List<Answered> answers = Crowd.of(4, _ -> () -> answer(register()));
    assertThat(answers).allMatch(answer -> answer.receipt() == null);
    assertThat(answers).allMatch(answer -> answer.after().compareTo(AN_ANSWER) < 0);
  }

  @Test
  void acknowledgesWhatIsStoredAndStoresARequestOnce() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Thread trouble = Thread.ofPlatform().start(() -> makeTrouble(done));
    List<List<Receipt>> receipts = Crowd.of(8, writer -> () -> write(writer, done));
    trouble.join();
    List<Receipt> all = receipts.stream().flatMap(List::stream).toList();
    assertThat(all).hasSizeGreaterThan(8);
    for (Receipt receipt : all) {
      assertThat(
              jdbc()
                  .sql("select change_number from happening where subject_id = ?")
                  .param(receipt.id().toString())
                  .query((row, n) -> row.getLong(1))
                  .list())
          .containsExactly(receipt.change());
    }
  }

  private static void makeTrouble(AtomicBoolean done) {
    try {
      for (int i = 0; i < 8; i++) {
        Thread.sleep(700);
        network.cut();
        Thread.sleep(100);
        network.mend();
      }
      network.fallSilent();
      Thread.sleep(4_000);
      network.mend();
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      done.set(true);
    }
  }

  /// Makes edits one after another, each again and again until it is answered.
  private static List<Receipt> write(int writer, AtomicBoolean done) throws Exception {
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; !done.get(); i++) {
      Edit edit = register();
      By by = new By("Ines", "request", "trouble-%d-%d".formatted(writer, i), "a");
      boolean answered = false;
      while (!answered) {
        try {
          receipts.add(node.editor().make(edit, by));
          answered = true;
        } catch (Unavailable e) {
          Thread.sleep(20);
        }
      }
    }
    return receipts;
  }

  @Test
  void freesTheRecordOfANodeThatFellSilentWithinAnEdit() throws Exception {
    CountDownLatch locked = new CountDownLatch(1);
    Thread holder =
        Thread.ofPlatform()
            .start(() -> {
              try {
                new TransactionTemplate(node.bean(PlatformTransactionManager.class))
                    .executeWithoutResult(transaction -> {
                      node.bean(RecordHead.class).lock();
                      network.fallSilent();
                      locked.countDown();
                      node.bean(RecordHead.class).read();
                    });
              } catch (RuntimeException e) {
                return;
              }
            });
    locked.await();
    assertThatThrownBy(() -> good.make(register())).isInstanceOf(Unavailable.class);
    await()
        .atMost(Duration.ofSeconds(8))
        .ignoreException(Unavailable.class)
        .until(() -> good.make(register()).change() > 0);
    holder.join();
  }

  @Test
  void leavesNoThreadsBehind() throws Exception {
    ThreadGroup ours = new ThreadGroup("faults");
    FutureTask<?> faults = new FutureTask<>(() -> leaveNoThreadsBehind(ours), null);
    new Thread(ours, faults).start();
    faults.get();
  }

  /// Threads belong to the group of the one that starts them; other tests have theirs elsewhere.
  private static void leaveNoThreadsBehind(ThreadGroup ours) {
    ThreadFactory threads = Thread.ofPlatform().group(ours).factory();
    answer(register());
    int before = ours.activeCount();
    for (int i = 0; i < 3; i++) {
      network.cut();
      try (ExecutorService crowd = Executors.newThreadPerTaskExecutor(threads)) {
        IntStream.range(0, 32).forEach(_ -> crowd.execute(() -> answer(register())));
      }
      network.mend();
      await()
          .pollInSameThread()
          .atMost(Duration.ofSeconds(10))
          .until(() -> answer(register()).receipt() != null);
    }
    await().atMost(Duration.ofSeconds(10)).until(() -> ours.activeCount() <= before + 5);
  }

  private static HikariDataSource pool() throws Exception {
    return node.bean(DataSource.class).unwrap(HikariDataSource.class);
  }

  private static Edit register() {
    return new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE);
  }

  private static long lastChange() {
    return good.bean(RecordHead.class).read().lastChange();
  }

  private static JdbcClient jdbc() {
    return good.bean(JdbcClient.class);
  }
}
