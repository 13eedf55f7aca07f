package org.datedrecord.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.jspecify.annotations.Nullable;

/// Many who do something at the same moment.
final class Crowd {

  /// What came of it for one of them: one of the two.
  record Answer(@Nullable Receipt receipt, @Nullable Refusal refusal) {

    static Answer to(Callable<Receipt> edit) throws Exception {
      try {
        return new Answer(edit.call(), null);
      } catch (Refused e) {
        return new Answer(null, e.refusal());
      }
    }

    boolean accepted() {
      return receipt != null;
    }

    Receipt taken() {
      return Objects.requireNonNull(receipt);
    }

    Refusal refused() {
      return Objects.requireNonNull(refusal);
    }
  }

  private Crowd() {}

  /// Lets so many do it, all from one moment on, and gives what came of it.
  static <T> List<T> of(int size, IntFunction<Callable<T>> each) throws Exception {
    CountDownLatch start = new CountDownLatch(size);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running =
          IntStream.range(0, size)
              .mapToObj(i ->
                  threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return each.apply(i).call();
                  }))
              .toList();
      List<T> done = new ArrayList<>();
      for (Future<T> one : running) {
        done.add(one.get());
      }
      return done;
    }
  }
}
