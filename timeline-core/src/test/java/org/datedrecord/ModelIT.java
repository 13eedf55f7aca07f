package org.datedrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.datedrecord.edit.ContentionEdit;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.FactEdit;
import org.datedrecord.edit.SourceEdit;
import org.datedrecord.edit.TimelineEdit;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Refused;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.Moment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random edits go to the record and to a plain model beside it. Both must take and refuse the
/// same, and the record must show, as of every tenth change, what the model was like then.
///
/// `-Dmodel.steps=100000` makes more of them, `-Dmodel.seed=…` others. After 10,000 they go on in
/// another record, from the next seed.
@Timeout(3_600)
@Tag("long")
class ModelIT {

  private static final int STEPS = Integer.getInteger("model.steps", 5_000);
  private static final long SEED = Long.getLong("model.seed", 20_260_705L);
  private static final int STEPS_IN_ONE_RECORD = 10_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int EVERY = 10;
  private static final int STEPS_BETWEEN_LOOKS = 500;
  private static final int WHOLE_RECORDS = 12;

  private final Model model = new Model();
  private final Set<Model.Timeline> touched = new LinkedHashSet<>();
  private final List<Expected> soon = new ArrayList<>();
  private final List<Expected> atTheEnd = new ArrayList<>();
  private long changes;
  private long refused;
  private long compared;
  private long seed;

  static LongStream seeds() {
    int records = Math.ceilDiv(STEPS, STEPS_IN_ONE_RECORD);
    return LongStream.range(SEED, SEED + records);
  }

  /// What the record must show as of a change.
  private record Expected(long change, List<Picture> pictures) {}

  @ParameterizedTest
  @MethodSource("seeds")
  void showsAsOfEveryTenthChangeWhatAPlainModelShows(long from) {
    seed = from;
    ModelSteps steps = new ModelSteps(model, seed);
    int most = Math.min(STEPS, STEPS_IN_ONE_RECORD);
    try (TestRecord record = TestRecord.inMemory()) {
      for (int step = 1; step <= most; step++) {
        take(record, steps, step);
        if (step % Math.ceilDiv(most, WHOLE_RECORDS) == 0) {
          atTheEnd.add(expected(allTimelines()));
        }
        if (step % STEPS_BETWEEN_LOOKS == 0) {
          look(record, soon);
        }
      }
      look(record, soon);
      look(record, atTheEnd);
    }
    System.out.printf(
        "Model: %d steps from seed %d: %d changes and %d refusals; %d timelines compared%n",
        most, seed, changes, refused, compared);
    assertThat(refused).isBetween(most / 20L, most / 2L);
  }

  private void take(TestRecord record, ModelSteps steps, int step) {
    Edit edit = steps.next();
    List<Model.Timeline> about = about(edit);
    boolean allowed = model.takes(edit);
    String what = "seed %d, step %d: %s".formatted(seed, step, edit);
    try {
      Receipt receipt = record.make(edit);
      assertThat(allowed).as("is allowed: %s", what).isTrue();
      assertThat(receipt.change()).as(what).isEqualTo(++changes);
      assertThat(receipt.version()).as(what).isEqualTo(model.things.get(edit.subjectId()).version);
    } catch (Refused e) {
      assertThat(allowed).as("is allowed, but refused (%s): %s", e.getMessage(), what).isFalse();
      refused++;
      return;
    }
    steps.took(edit);
    touched.addAll(about);
    touched.addAll(about(edit));
    if (changes % EVERY == 0) {
      soon.add(expected(touched));
      touched.clear();
    }
  }

  /// The timelines in which something shows of what an edit is about.
  private List<Model.Timeline> about(Edit edit) {
    Model.Thing thing = model.things.get(edit.subjectId());
    return switch (edit) {
      case TimelineEdit e -> thing instanceof Model.Timeline t ? List.of(t) : List.of();
      case FactEdit e -> thing instanceof Model.Fact f ? List.of(f.timeline) : List.of();
      case ContentionEdit e ->
          thing instanceof Model.Contention c ? List.of(c.timeline) : List.of();
      case SourceEdit e -> citing(e.sourceId());
    };
  }

  private List<Model.Timeline> citing(UUID source) {
    return allTimelines().stream()
        .filter(t ->
            t.facts.values().stream()
                .flatMap(fact -> fact.evidence.stream())
                .anyMatch(evidence -> evidence.sourceId().equals(source)))
        .toList();
  }

  private List<Model.Timeline> allTimelines() {
    return model.things.values().stream()
        .filter(Model.Timeline.class::isInstance)
        .map(Model.Timeline.class::cast)
        .toList();
  }

  private Expected expected(Iterable<Model.Timeline> timelines) {
    List<Picture> pictures = new ArrayList<>();
    timelines.forEach(timeline -> pictures.add(Picture.drawn(model, timeline)));
    return new Expected(changes, pictures);
  }

  private void look(TestRecord record, List<Expected> expected) {
    assertThat(record.reader().await(changes, PATIENCE)).as("change %d", changes).isTrue();
    for (Expected then : expected) {
      Moment moment = record.reader().moment(new AsOf.Change(then.change()));
      for (Picture drawn : then.pictures()) {
        Picture shown = Picture.shown(record.reader(), drawn.slug(), moment);
        assertThat(drawn.difference(shown))
            .as("seed %d, as of change %d", seed, then.change())
            .isEmpty();
        compared++;
      }
    }
    expected.clear();
  }
}
