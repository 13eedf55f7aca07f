package org.datedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.FactEdit.AddEvidence;
import org.datedrecord.edit.FactEdit.CorrectFact;
import org.datedrecord.edit.FactEdit.ReportFact;
import org.datedrecord.edit.FactEdit.RetractFact;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.SourceEdit.WithdrawSource;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.event.Happening;
import org.datedrecord.event.SourceEvent.SourceRegistered;
import org.datedrecord.model.Change;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Story;
import org.datedrecord.model.Subject;
import org.datedrecord.store.Crowd.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecordLogContract {

  private TestRecord record;

  /// A record on the database in question.
  abstract TestRecord fresh();

  @BeforeAll
  void start() {
    record = fresh();
    record.make(new OpenTimeline(Story.BRIDGE, new Slug("mill-bridge"), "The mill bridge", "All."));
    record.make(new RegisterSource(Story.COURIER, Story.COURIER_ARTICLE));
  }

  @AfterAll
  void stop() {
    record.close();
  }

  /// Whatever a test did: changes are numbered 1, 2, 3 in order of time, and the head is the last.
  @AfterEach
  void numbersChangesWithoutGapsInOrderOfTime() {
    List<Long> numbers = numbers("select change_number from happening order by change_number");
    assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    assertThat(numbers("select last_change from record_head"))
        .containsExactly((long) numbers.size());
    List<Instant> times =
        jdbc()
            .sql("select recorded_at from happening order by change_number")
            .query((row, n) -> Instant.parse(row.getString(1)))
            .list();
    assertThat(times).isSorted();
  }

  @Test
  void givesARefusedEditNoNumber() {
    long before = lastChange();
    assertThatThrownBy(() -> record.make(new WithdrawSource(Story.NOBODY, 1, Story.NOTE)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> record.make(new WithdrawSource(Story.COURIER, 7, Story.NOTE)))
        .isInstanceOf(Refused.class);
    assertThat(report(UUID.randomUUID()).change()).isEqualTo(before + 1);
  }

  @Test
  void givesATransactionThatRollsBackNoNumber() {
    long before = lastChange();
    UUID fresh = UUID.randomUUID();
    assertThatThrownBy(() ->
            append(registered(fresh), registered(UUID.randomUUID()), registered(Story.COURIER)))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(lastChange()).isEqualTo(before);
    assertThat(numbers("select 1 from directory where subject_id = '" + fresh + "'")).isEmpty();
    assertThat(report(UUID.randomUUID()).change()).isEqualTo(before + 1);
  }

  @Test
  void takesAnIdForOneKindOfThingOnly() {
    assertThat(refusal(() -> report(Story.COURIER)))
        .isEqualTo(new Refusal.Taken(Subject.SOURCE, Story.COURIER.toString()));
  }

  @Test
  void doesNotMistakeOneKindOfThingForAnother() {
    assertThat(
            refusal(() ->
                record.make(new RetractFact(Story.COURIER, 1, Nature.OUR_ERROR, Story.NOTE, null))))
        .isEqualTo(new Refusal.Unknown(Subject.FACT, Story.COURIER.toString()));
  }

  @Test
  void neverRecordsEarlierThanWhatIsRecorded() {
    Instant ahead = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
    jdbc()
        .sql("update record_head set recorded_at = :at")
        .param("at", ahead.toEpochMilli())
        .update();
    Receipt receipt = report(UUID.randomUUID());
    assertThat(receipt.recordedAt()).isEqualTo(ahead);
    record.awaitChange(receipt.change());
    assertThat(record.reader().fact(receipt.id(), record.now()).orElseThrow().recordedAt())
        .isEqualTo(ahead);
    assertThat(report(UUID.randomUUID()).recordedAt()).isEqualTo(ahead);
  }

  @Test
  void letsOneOfManyWritersWinEachVersionOfAFact() throws Exception {
    UUID fact = report(UUID.randomUUID()).id();
    List<List<Answer>> answers = Crowd.of(32, writer -> () -> threeTries(fact, writer));
    List<Answer> all = answers.stream().flatMap(List::stream).toList();
    long accepted = all.stream().filter(Answer::accepted).count();
    assertThat(accepted).isGreaterThanOrEqualTo(1);
    assertThat(all.stream().filter(Answer::accepted).map(answer -> answer.taken().version()))
        .containsExactlyInAnyOrderElementsOf(
            LongStream.rangeClosed(2, accepted + 1).boxed().toList());
    assertThat(all.stream().filter(answer -> !answer.accepted()).map(Answer::refused))
        .allMatch(Refusal.Stale.class::isInstance);
    assertThat(numbers("select count(*) from happening where subject_id = '" + fact + "'"))
        .containsExactly(accepted + 1);
  }

  private List<Answer> threeTries(UUID fact, int writer) throws Exception {
    List<Answer> answers = new ArrayList<>();
    long version = 1;
    for (int i = 0; i < 3; i++) {
      long against = version;
      Change change = new Change.Actors(Story.CLOSURE_CLAIM.actors(), List.of());
      String note = "Writer " + writer + " tries for the " + i + ". time.";
      Answer answer =
          Answer.to(() ->
              record.make(
                  against == 1
                      ? new CorrectFact(fact, 1, Nature.REFINEMENT, List.of(change), note, null)
                      : new AddEvidence(
                          fact, against, Story.evidence(UUID.randomUUID(), Story.COURIER, note))));
      answers.add(answer);
      version = answer.refusal() instanceof Refusal.Stale stale ? stale.current() : against + 1;
    }
    return answers;
  }

  @Test
  void takesTheEditsOfManyWritersOnManyFacts() throws Exception {
    List<Answer> answers = Crowd.of(32, _ -> () -> Answer.to(() -> report(UUID.randomUUID())));
    assertThat(answers).allMatch(Answer::accepted);
    assertThat(answers.stream().map(answer -> answer.taken().change())).doesNotHaveDuplicates();
  }

  @Test
  void givesASlugOnce() throws Exception {
    long before = lastChange();
    List<UUID> ids = IntStream.range(0, 16).mapToObj(_ -> UUID.randomUUID()).toList();
    List<Answer> answers =
        Crowd.of(
            16,
            i ->
                () ->
                    Answer.to(() ->
                        record.make(
                            new OpenTimeline(ids.get(i), new Slug("ferry"), "Ferry", "All."))));
    assertThat(answers).filteredOn(Answer::accepted).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !answer.accepted())
        .allMatch(answer -> answer.refused().equals(new Refusal.Taken(Subject.TIMELINE, "ferry")));
    assertThat(lastChange()).isEqualTo(before + 1);
    assertThat(numbers("select 1 from directory where slug = 'ferry'")).hasSize(1);
  }

  @Test
  void givesAnIdOnce() throws Exception {
    long before = lastChange();
    UUID id = UUID.randomUUID();
    List<Answer> answers = Crowd.of(16, _ -> () -> Answer.to(() -> report(id)));
    assertThat(answers).filteredOn(Answer::accepted).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !answer.accepted())
        .allMatch(
            answer -> answer.refused().equals(new Refusal.Taken(Subject.FACT, id.toString())));
    assertThat(lastChange()).isEqualTo(before + 1);
  }

  private Receipt report(UUID id) {
    return record.make(
        new ReportFact(
            id,
            Story.BRIDGE,
            Story.CLOSURE_CLAIM,
            List.of(Story.evidence(UUID.randomUUID(), Story.COURIER, "closed from Friday"))));
  }

  private static Happening registered(UUID source) {
    return new SourceRegistered(source, Story.COURIER_ARTICLE);
  }

  private void append(Happening... events) {
    record
        .bean(EventStore.class)
        .publish(
            Stream.of(events)
                .map(event ->
                    new GenericDomainEventMessage<>(
                        "source", event.subjectId().toString(), 0, event))
                .toList());
  }

  private static Refusal refusal(Runnable edit) {
    try {
      edit.run();
      throw new AssertionError("was not refused");
    } catch (Refused e) {
      return e.refusal();
    }
  }

  private long lastChange() {
    return numbers("select last_change from record_head").getFirst();
  }

  private List<Long> numbers(String sql) {
    return jdbc().sql(sql).query((row, n) -> row.getLong(1)).list();
  }

  private JdbcClient jdbc() {
    return record.bean(JdbcClient.class);
  }
}
