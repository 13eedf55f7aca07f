package org.datedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.datedrecord.TestPostgres;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.SourceEdit.ReinstateSource;
import org.datedrecord.edit.SourceEdit.WithdrawSource;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.model.By;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Story;
import org.datedrecord.model.Subject;
import org.datedrecord.projection.Progress;
import org.datedrecord.store.Crowd.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two nodes that share one record.
class NodesIT {

  private static TestRecord one;
  private static TestRecord other;

  @BeforeAll
  static void start() {
    String database = TestPostgres.freshDatabase();
    one = TestRecord.node(database, TestPostgres.port());
    other = TestRecord.node(database, TestPostgres.port());
  }

  @AfterAll
  static void stop() {
    other.close();
    one.close();
  }

  @Test
  void makesWhatReadersSeeOnOneNode() {
    one.edit(register());
    assertThat(isProjecting(one)).isNotEqualTo(isProjecting(other));
  }

  @Test
  void showsOnEachNodeWhatWasWrittenOnEither() {
    for (TestRecord writer : List.of(one, other)) {
      for (TestRecord reader : List.of(one, other)) {
        Receipt receipt = writer.make(register());
        reader.awaitChange(receipt.change());
        assertThat(reader.reader().source(receipt.id(), reader.now())).isPresent();
      }
    }
  }

  /// Whenever anybody looks, the changes that are committed are the first ones, without a gap.
  @Test
  void commitsChangesInTheOrderOfTheirNumbers() throws Exception {
    Instant ahead = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
    jdbc().sql("update record_head set recorded_at = ?").param(ahead.toEpochMilli()).update();
    AtomicBoolean done = new AtomicBoolean();
    List<long[]> looks = new ArrayList<>();
    Thread looking = Thread.ofPlatform().start(() -> look(done, looks));
    long before = lastChange();
    List<List<Receipt>> receipts =
        Crowd.of(
            32,
            writer ->
                () -> IntStream.range(0, 20).mapToObj(_ -> node(writer).make(register())).toList());
    done.set(true);
    looking.join();
    List<Receipt> all = receipts.stream().flatMap(List::stream).toList();
    assertThat(all.stream().map(Receipt::change).sorted())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(before + 1, before + 640).boxed().toList());
    assertThat(all).allMatch(receipt -> receipt.recordedAt().equals(ahead));
    assertThat(looks).hasSizeGreaterThan(20).allMatch(look -> look[0] == look[1]);
    for (TestRecord node : List.of(one, other)) {
      node.awaitChange(before + 640);
      assertThat(node.reader().changes(before, 1_000, null)).hasSize(640);
    }
  }

  private static void look(AtomicBoolean done, List<long[]> looks) {
    while (!done.get()) {
      looks.add(
          jdbc()
              .sql("select count(*), coalesce(max(change_number), 0) from happening")
              .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
              .single());
    }
  }

  @Test
  void answersConflictsAsOneNodeDoes() throws Exception {
    UUID source = UUID.randomUUID();
    one.make(new RegisterSource(source, Story.COURIER_ARTICLE));
    for (long version = 1; version < 8; version += 2) {
      long against = version;
      List<Answer> answers =
          Crowd.of(
              32,
              i ->
                  () ->
                      Answer.to(
                          () -> node(i).make(new WithdrawSource(source, against, Story.NOTE))));
      assertThat(answers).filteredOn(Answer::accepted).hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> !answer.accepted())
          .allMatch(answer ->
              answer
                  .refused()
                  .equals(new Refusal.Stale(Subject.SOURCE, source, against, against + 1)));
      other.make(new ReinstateSource(source, against + 1, Story.NOTE));
    }
  }

  @Test
  void givesASlugAndAnIdOnce() throws Exception {
    UUID id = UUID.randomUUID();
    List<Answer> ids =
        Crowd.of(
            32,
            i ->
                () -> Answer.to(() -> node(i).make(new RegisterSource(id, Story.COURIER_ARTICLE))));
    List<Answer> slugs =
        Crowd.of(
            32,
            i ->
                () ->
                    Answer.to(() ->
                        node(i)
                            .make(
                                new OpenTimeline(
                                    UUID.randomUUID(), new Slug("ferry"), "Ferry", "All."))));
    assertThat(ids).filteredOn(Answer::accepted).hasSize(1);
    assertThat(ids)
        .filteredOn(answer -> !answer.accepted())
        .allMatch(a -> a.refused().equals(new Refusal.Taken(Subject.SOURCE, id.toString())));
    assertThat(slugs).filteredOn(Answer::accepted).hasSize(1);
    assertThat(slugs)
        .filteredOn(answer -> !answer.accepted())
        .allMatch(a -> a.refused().equals(new Refusal.Taken(Subject.TIMELINE, "ferry")));
  }

  @Test
  void handlesARequestOnceWhicheverNodeItIsSentTo() throws Exception {
    long before = lastChange();
    Edit edit = register();
    By by = new By("Ines", "request-1", "both", "a");
    List<Answer> answers =
        Crowd.of(
            32,
            i ->
                () -> {
                  Answer answer = Answer.to(() -> node(i).editor().make(edit, by));
                  while (!answer.accepted()) {
                    assertThat(answer.refused()).isEqualTo(new Refusal.StillRunning("both"));
                    Thread.sleep(1);
                    answer = Answer.to(() -> node(i).editor().make(edit, by));
                  }
                  return answer;
                });
    assertThat(answers.stream().map(Answer::taken).distinct()).hasSize(1);
    assertThat(lastChange()).isEqualTo(before + 1);
    By another = new By("Ines", "request-2", "both", "b");
    for (TestRecord node : List.of(one, other)) {
      assertThat(Answer.to(() -> node.editor().make(register(), another)).refused())
          .isEqualTo(new Refusal.KeyReused("both"));
    }
  }

  @Test
  void showsAChangeOnTheOtherNodeAtOnce() {
    long[] millis = new long[400];
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      Receipt receipt = node(i).make(register());
      node(i + 1 + i / 2).awaitChange(receipt.change());
      millis[i] = Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
    Arrays.sort(millis);
    System.out.printf(
        "across nodes, from sending to seeing: p50 %d ms, p99 %d ms, most %d ms%n",
        millis[200], millis[396], millis[399]);
    assertThat(millis[396]).isLessThan(1_000);
  }

  private static TestRecord node(int i) {
    return i % 2 == 0 ? one : other;
  }

  static boolean isProjecting(TestRecord node) {
    return !node.bean(EventProcessingConfiguration.class)
        .eventProcessor(Progress.PROCESSOR, TrackingEventProcessor.class)
        .orElseThrow()
        .processingStatus()
        .isEmpty();
  }

  private static Edit register() {
    return new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE);
  }

  private static long lastChange() {
    return one.bean(RecordHead.class).read().lastChange();
  }

  private static JdbcClient jdbc() {
    return one.bean(JdbcClient.class);
  }
}
