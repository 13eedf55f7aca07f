package org.datedrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.datedrecord.edit.FactEdit.ReportFact;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How long it takes from the acknowledgement of an edit until it can be read.
class LatencyIT {

  private static final int EDITS = 300;
  private static final int ROUNDS = 6;
  private static final Duration BOUND = Duration.ofMillis(50);

  private static TestRecord record;

  @BeforeAll
  static void start() {
    record = TestRecord.fresh();
    record.edit(new OpenTimeline(Story.BRIDGE, new Slug("mill-bridge"), "The mill bridge", "All."));
    record.edit(new RegisterSource(Story.COURIER, Story.COURIER_ARTICLE));
  }

  @AfterAll
  static void stop() {
    record.close();
  }

  /// The best of some rounds: a machine that others use has slow moments of its own.
  @Test
  void letsReadersSeeAnEditAtOnce() {
    measured(100);
    List<Duration> rounds = new ArrayList<>();
    do {
      rounds.add(percentile99(measured(EDITS)));
    } while (rounds.size() < ROUNDS && rounds.getLast().compareTo(BOUND) >= 0);
    Duration best = Collections.min(rounds);
    assertThat(best).as("p99 of each round: " + rounds).isLessThan(BOUND);
  }

  private static List<Duration> measured(int edits) {
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < edits; i++) {
      Receipt receipt =
          record.make(
              new ReportFact(
                  UUID.randomUUID(),
                  Story.BRIDGE,
                  Story.CLOSURE_CLAIM,
                  List.of(Story.courierOnClosure())));
      long acknowledged = System.nanoTime();
      record.awaitChange(receipt.change());
      assertThat(record.reader().fact(receipt.id(), record.now())).isPresent();
      times.add(Duration.ofNanos(System.nanoTime() - acknowledged));
    }
    return times;
  }

  private static Duration percentile99(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() * 99 / 100);
  }
}
