package org.datedrecord.rebuild;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.datedrecord.projection.EventReader;
import org.datedrecord.projection.Log;
import org.datedrecord.projection.Reading;
import org.datedrecord.projection.ViewSchema;
import org.datedrecord.projection.ViewWriter;
import org.datedrecord.signal.Signal;
import org.datedrecord.signal.Signals;
import org.datedrecord.view.Json;
import org.datedrecord.view.Pulse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes a whole view from the log, beside the one that is shown and by the same rules, while that
/// one is read and written as ever. One is made at a time, on whichever node.
class Workshop {

  private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

  private static final int EVENTS_AT_ONCE = 500;

  /// So many times that are committed together: each commit writes all pages that were touched, and
  /// nobody reads what is being built.
  private static final int STEPS_A_COMMIT = 10;

  /// With so few events left, it is time to hold everybody up and apply them.
  private static final int NEARLY_THERE = 50;

  private static final int TRIES_TO_SWITCH = 60;
  private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10);

  private final JdbcConnectionDetails details;
  private final boolean postgres;
  private final Switching switching;
  private final Json json;
  private final EventReader reader;
  private final Pulse pulse;
  private final Signals signals;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile @Nullable Progressing progressing;

  Workshop(
      JdbcConnectionDetails details,
      boolean postgres,
      Switching switching,
      Json json,
      EventReader reader,
      Pulse pulse,
      Signals signals,
      MeterRegistry meters) {
    this.details = details;
    this.postgres = postgres;
    this.switching = switching;
    this.json = json;
    this.reader = reader;
    this.pulse = pulse;
    this.signals = signals;
    meters.gauge("datedrecord.rebuild.progress", this, Workshop::share);
  }

  /// How far a build is.
  ///
  /// @param done events that are in it
  /// @param total events there were when it was begun
  record Progressing(long done, long total, Instant since) {}

  /// The build that is being made on this node, if there is one.
  Optional<Progressing> progressing() {
    return Optional.ofNullable(progressing);
  }

  private double share() {
    Progressing now = progressing;
    return now == null ? Double.NaN : now.total() == 0 ? 1 : (double) now.done() / now.total();
  }

  /// Makes a view anew and shows it. False where somebody makes one already.
  boolean rebuild() {
    return build(build -> build.show()).isPresent();
  }

  /// Makes a view and has something done with it, which may be to show it; if it is not shown, it
  /// is dropped. Nothing where somebody makes one already.
  <T> Optional<T> build(Function<Build, T> then) {
    if (!turn.tryLock()) {
      return Optional.empty();
    }
    try (Workbench bench = Workbench.open(details, postgres)) {
      if (!bench.isAlone()) {
        return Optional.empty();
      }
      ViewSchema schema = new ViewSchema(bench.jdbc());
      // What a builder left that did not come to an end.
      schema.drop(ViewSchema.RETIRED);
      schema.drop(ViewSchema.BUILDING);
      schema.create(ViewSchema.BUILDING);
      Build build = new Build(bench);
      build.catchUp();
      T done = then.apply(build);
      drop(schema, ViewSchema.BUILDING);
      drop(schema, ViewSchema.RETIRED);
      return Optional.of(done);
    } finally {
      progressing = null;
      turn.unlock();
    }
  }

  /// What is in the way now will be gone when the next one builds.
  private static void drop(ViewSchema schema, String name) {
    try {
      schema.drop(name);
    } catch (RuntimeException e) {
      LOG.info("Could not drop the schema {} yet: {}", name, e.getMessage());
    }
  }

  /// A view in the making.
  final class Build {

    private final Workbench bench;
    private final Log log;
    private final ViewWriter writer;
    private final Instant since = Instant.now();
    private Instant lastWord = since;
    private long position;

    /// What comes after that, and is read by another thread meanwhile.
    private List<Reading> next = List.of();

    private Build(Workbench bench) {
      this.bench = bench;
      this.log = new Log(JdbcClient.create(bench.jdbc()));
      this.writer = new ViewWriter(bench.source(), bench.transactions(), json, reader);
    }

    Workbench bench() {
      return bench;
    }

    /// The newest change that is in it.
    long position() {
      return position;
    }

    private void catchUp() {
      long total = log.head();
      int applied = EVENTS_AT_ONCE;
      while (applied > NEARLY_THERE) {
        applied = bench.inTransaction(this::stride);
        tell(Math.max(total, position));
        if (Thread.currentThread().isInterrupted()) {
          throw new IllegalStateException("Nobody waits any more for the view that is built.");
        }
      }
    }

    /// Tells how many events the last step applied.
    private int stride() {
      int applied = EVENTS_AT_ONCE;
      for (int i = 0; i < STEPS_A_COMMIT && applied == EVENTS_AT_ONCE; i++) {
        applied = step();
      }
      return applied;
    }

    private int step() {
      List<Reading> events = next.isEmpty() ? read(position) : next;
      if (!events.isEmpty()) {
        next = read(events.getLast().change());
        position = writer.apply(events);
      }
      return events.size();
    }

    private List<Reading> read(long after) {
      return writer.read(log.after(after, EVENTS_AT_ONCE));
    }

    private void rest() {
      long goal = log.head();
      while (position < goal) {
        step();
      }
    }

    private void tell(long total) {
      progressing = new Progressing(position, total, since);
      Instant now = Instant.now();
      if (now.isAfter(lastWord.plus(BETWEEN_WORDS))) {
        lastWord = now;
        LOG.info("Building what readers see: change {} of {}", position, total);
      }
    }

    /// Puts it in the place of the one that is shown, and tells how far it is then.
    long show() {
      for (int i = 0; i < TRIES_TO_SWITCH; i++) {
        if (switching.bring(bench, this::rest)) {
          signals.say(Signal.VISIBLE);
          pulse.reached(position);
          LOG.info("What readers see was made anew up to change {}", position);
          return position;
        }
        if (!Pause.of(Duration.ofSeconds(1))) {
          break;
        }
        position = bench.position();
        next = List.of();
        catchUp();
      }
      throw new IllegalStateException("The view that was built could not be put in place.");
    }
  }
}
