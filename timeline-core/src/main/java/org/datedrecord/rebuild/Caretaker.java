package org.datedrecord.rebuild;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.datedrecord.projection.ViewState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks after the view by the clock and on demand, one thing after another, in a thread of its
/// own.
class Caretaker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);

  private final Reconciler reconciler;
  private final Workshop workshop;
  private final ViewState state;
  private final Duration every;
  private final Duration whole;
  private volatile @Nullable ScheduledExecutorService clock;
  private volatile @Nullable Compared compared;

  Caretaker(
      Reconciler reconciler,
      Workshop workshop,
      ViewState state,
      Duration every,
      Duration whole,
      MeterRegistry meters) {
    this.reconciler = reconciler;
    this.workshop = workshop;
    this.state = state;
    this.every = every;
    this.whole = whole;
    meters.gauge("datedrecord.reconcile.differences", this, c -> c.differences().size());
  }

  /// A comparison, and which view was compared.
  private record Compared(String generation, Comparison comparison) {}

  /// What is known to differ in the view that is shown now, the first of it.
  List<Difference> differences() {
    String generation = state.read().generation();
    Reconciler.Findings findings = reconciler.findings();
    Stream<Difference> looked =
        findings.generation().equals(generation) ? findings.differences().stream() : Stream.empty();
    Stream<Difference> whole =
        comparison().stream().flatMap(comparison -> comparison.differences().stream());
    return Stream.concat(looked, whole).distinct().limit(Difference.NAMED).toList();
  }

  /// The last comparison row by row, if it was of the view that is shown now.
  Optional<Comparison> comparison() {
    Compared last = compared;
    return last != null && last.generation().equals(state.read().generation())
        ? Optional.of(last.comparison())
        : Optional.empty();
  }

  /// Makes the view anew in the background.
  void rebuildSoon() {
    submit("rebuild", workshop::rebuild);
  }

  /// Compares everything with the log in the background.
  void compareSoon() {
    submit("comparison", this::compare);
  }

  /// Compares everything with the log. False where somebody builds a view already.
  boolean compare() {
    reconciler.lookAtAll();
    String generation = state.read().generation();
    Optional<Comparison> comparison = workshop.build(Comparison::of);
    comparison.ifPresent(made -> {
      compared = new Compared(generation, made);
      tell();
    });
    return comparison.isPresent();
  }

  private void look() {
    reconciler.look();
    tell();
  }

  private void tell() {
    List<Difference> differences = differences();
    if (!differences.isEmpty()) {
      LOG.error("What readers see is not what was recorded: {}", differences);
    }
  }

  private void submit(String what, BooleanSupplier work) {
    ScheduledExecutorService open = clock;
    if (open != null) {
      open.execute(() ->
          attempt(
              what,
              () -> {
                if (!work.getAsBoolean()) {
                  LOG.info("There is no {} now: a view is being built already", what);
                }
              }));
    }
  }

  /// What fails is tried again at its next time.
  private void attempt(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (isRunning()) {
        LOG.warn("The {} did not come to an end", what, e);
      }
    }
  }

  @Override
  public void start() {
    ScheduledExecutorService fresh =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("caretaker").factory());
    schedule(fresh, every, () -> attempt("reconciliation", this::look));
    schedule(fresh, whole, this::compareSoon);
    clock = fresh;
  }

  private static void schedule(ScheduledExecutorService clock, Duration period, Runnable work) {
    if (period.isPositive()) {
      var _ =
          clock.scheduleWithFixedDelay(
              work, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void stop() {
    ScheduledExecutorService open = clock;
    clock = null;
    if (open != null) {
      open.shutdownNow();
      try {
        if (!open.awaitTermination(10, TimeUnit.SECONDS)) {
          LOG.warn("What looks after the view did not end in time");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return clock != null;
  }
}
