package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Many editors at one fact.
class ManyWritersTest {

  private static final int WRITERS = 32;

  private final Service service = Service.shared();

  @Test
  void losesNothingAndMergesNothing() throws Exception {
    Editing editing = new Editing(service);
    String id = editing.fact("Shut", "2026-07-03");
    CountDownLatch start = new CountDownLatch(1);
    List<Future<List<Integer>>> writers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int w = 0; w < WRITERS; w++) {
        int writer = w;
        writers.add(
            threads.submit(() -> {
              start.await();
              return write(editing, id, writer);
            }));
      }
      start.countDown();
    }
    List<Integer> answers = new ArrayList<>();
    for (Future<List<Integer>> writer : writers) {
      answers.addAll(writer.get());
    }
    long taken = answers.stream().filter(status -> status == 201).count();
    assertThat(answers).containsOnly(201, 412);
    assertThat(taken).isPositive();
    assertThat(service.get("/api/facts/" + id + "/versions").json().path("items").size())
        .isEqualTo((int) taken + 1);
  }

  /// Looks at the fact and writes against what it saw, a few times.
  private List<Integer> write(Editing editing, String id, int writer) {
    List<Integer> statuses = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      long version = editing.read(id).path("version").asLong();
      String evidence = editing.evidence("quote %d of %d".formatted(round, writer));
      Service.Answer answer = editing.appendToFact(id, "evidence", version, evidence);
      if (answer.status() == 201) {
        editing.seen(answer.json());
      }
      statuses.add(answer.status());
    }
    return statuses;
  }
}
