package org.datedrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.datedrecord.edit.Batch;
import org.datedrecord.edit.ContentionEdit;
import org.datedrecord.edit.Directory;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.Editor.Trial;
import org.datedrecord.edit.FactEdit;
import org.datedrecord.edit.TimelineEdit;
import org.datedrecord.edit.Verdict;
import org.datedrecord.model.By;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Story;
import org.datedrecord.model.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Random edits, some of which must be refused, are made one by one, in batches, and only in
/// rehearsal. All three must come to the same.
abstract class RehearsalContract {

  /// A new record.
  abstract TestRecord fresh();

  private static final int STEPS = 500;
  private static final long SEED = 20_261_121L;
  private static final By EDITOR = By.batch("Ines", "request-1", "spring cleaning");

  /// An edit, where it belongs, and why the record refused it.
  private record Step(UUID timeline, Edit edit, @Nullable Refusal refusal) {}

  @Test
  void judgesAsTheRecordDoesAndSoDoesABatch() {
    try (TestRecord one = fresh();
        TestRecord other = fresh();
        Trial trial = other.editor().rehearse()) {
      List<Step> steps = madeOneByOne(one);
      assertThat(steps).filteredOn(step -> step.refusal() != null).hasSizeGreaterThan(STEPS / 20);
      for (Step step : steps) {
        assertCame(trial.rehearsal().judge(step.timeline(), step.edit()), step);
      }
      assertThat(log(other)).as("what was only rehearsed").isEmpty();

      for (List<Step> part : parts(steps)) {
        Batch batch = new Batch(part.getFirst().timeline(), part.stream().map(Step::edit).toList());
        List<Verdict> verdicts = other.editor().makeAll(batch, EDITOR).verdicts();
        for (int i = 0; i < part.size(); i++) {
          assertCame(verdicts.get(i), part.get(i));
        }
      }
      assertThat(log(other)).isEqualTo(log(one));

      for (Step step : steps) {
        if (step.refusal() == null) {
          assertThat(trial.rehearsal().judge(step.timeline(), step.edit()))
              .as("%s, rehearsed again", step)
              .isEqualTo(new Verdict.Same());
          Batch again = new Batch(step.timeline(), List.of(step.edit()));
          assertThat(other.editor().makeAll(again, EDITOR).verdicts())
              .as("%s, made again", step)
              .containsExactly(new Verdict.Same());
        }
      }
    }
  }

  private static void assertCame(Verdict verdict, Step step) {
    Refusal refusal = step.refusal();
    if (refusal == null) {
      assertThat(verdict).as("%s", step).isInstanceOf(Verdict.New.class);
    } else {
      assertThat(verdict).as("%s", step).isEqualTo(Verdict.of(new Refused(refusal)));
    }
  }

  private static List<Step> madeOneByOne(TestRecord record) {
    Model model = new Model();
    ModelSteps random = new ModelSteps(model, SEED);
    List<Step> steps = new ArrayList<>();
    while (steps.size() < STEPS) {
      Edit edit = random.next();
      UUID home = home(record, edit);
      if (model.takes(edit)) {
        record.make(edit);
        random.took(edit);
        steps.add(new Step(home, edit, null));
      } else {
        steps.add(new Step(home, edit, refusal(record, edit)));
      }
    }
    return steps;
  }

  private static Refusal refusal(TestRecord record, Edit edit) {
    try {
      Receipt receipt = record.make(edit);
      throw new AssertionError("The record took it: " + receipt);
    } catch (Refused e) {
      return e.refusal();
    }
  }

  /// The timeline that an edit is about; any for a source.
  private static UUID home(TestRecord record, Edit edit) {
    return switch (edit) {
      case FactEdit.ReportFact e -> e.timelineId();
      case ContentionEdit.OpenContention e -> e.timelineId();
      case TimelineEdit e -> e.timelineId();
      case Edit e ->
          record
              .bean(Directory.class)
              .find(e.subjectId())
              .filter(entry -> entry.subject() != Subject.SOURCE)
              .map(Directory.Entry::timelineId)
              .orElse(Story.BRIDGE);
    };
  }

  /// Neighbours of one timeline, or of none.
  private static List<List<Step>> parts(List<Step> steps) {
    List<List<Step>> parts = new ArrayList<>();
    for (Step step : steps) {
      if (parts.isEmpty()
          || parts.getLast().size() == 70
          || !parts.getLast().getFirst().timeline().equals(step.timeline())) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(step);
    }
    return parts;
  }

  private static List<String> log(TestRecord record) {
    return record
        .bean(JdbcClient.class)
        .sql(
            """
            select change_number, subject, subject_id, sequence_number, type, revision, payload
            from happening order by change_number
            """)
        .query((row, n) ->
            "%d %s %s %d %s %s %s"
                .formatted(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)))
        .list();
  }

  @Test
  void showsWithEachChangeTheBatchThatItCameWith() {
    try (TestRecord record = fresh()) {
      UUID timeline = UUID.randomUUID();
      Edit open =
          new TimelineEdit.OpenTimeline(timeline, new Slug("bridge"), "The bridge", "All of it.");
      Edit close = new TimelineEdit.CloseTimeline(timeline, 1, "It is built.");
      record.edit(open);
      Batch.Made made =
          record.editor().makeAll(new Batch(timeline, List.of(open, close, close)), EDITOR);
      assertThat(made.verdicts())
          .satisfiesExactly(
              first -> assertThat(first).isEqualTo(new Verdict.Same()),
              second -> assertThat(second).isInstanceOf(Verdict.New.class),
              third -> assertThat(third).isEqualTo(new Verdict.Same()));
      assertThat(made.change()).isEqualTo(2);
      record.awaitChange(2);
      assertThat(record.reader().changes(0, 10, null))
          .extracting(change -> change.batch())
          .containsExactly(null, "spring cleaning");
    }
  }

  @Test
  void touchesNoOtherTimeline() {
    try (TestRecord record = fresh()) {
      UUID timeline = UUID.randomUUID();
      Edit open =
          new TimelineEdit.OpenTimeline(timeline, new Slug("bridge"), "The bridge", "All of it.");
      assertThat(
              record
                  .editor()
                  .makeAll(new Batch(UUID.randomUUID(), List.of(open)), EDITOR)
                  .verdicts())
          .singleElement()
          .isInstanceOf(Verdict.Rejected.class);
    }
  }
}
