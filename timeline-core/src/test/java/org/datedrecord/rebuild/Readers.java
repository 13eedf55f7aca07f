package org.datedrecord.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.datedrecord.RandomEdits;
import org.datedrecord.TestRecord;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;

/// Readers who never stop asking, and note whatever is not as it was before.
final class Readers {

  private final TestRecord record;
  private final UUID id;
  private final String slug;
  private final Moment moment;
  private final FactView fact;
  private final int facts;
  private final AtomicBoolean done;
  private final AtomicInteger answers = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

  Readers(TestRecord record, RandomEdits edits, AtomicBoolean done) {
    this.record = record;
    this.id = edits.facts().getFirst();
    this.slug = edits.slug();
    this.moment = record.now();
    this.fact = record.reader().fact(id, moment).orElseThrow();
    this.facts = record.reader().actors(slug, moment).size();
    this.done = done;
  }

  List<Thread> start(int count) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      threads.add(Thread.ofPlatform().start(this::read));
    }
    return threads;
  }

  List<String> failures() {
    return failures.stream().limit(5).toList();
  }

  int answers() {
    return answers.get();
  }

  private void read() {
    long newest = 0;
    while (!done.get()) {
      try {
        newest = ask(newest);
        answers.incrementAndGet();
      } catch (RuntimeException e) {
        failures.add(e.toString());
      }
    }
  }

  private long ask(long before) {
    Reader reader = record.reader();
    Moment now = record.now();
    expect(now.change() >= before, "fewer changes than before: " + now.change() + " < " + before);
    expect(reader.fact(id, moment).equals(Optional.of(fact)), "another fact");
    expect(reader.actors(slug, moment).size() == facts, "other actors");
    expect(reader.timeline(slug, now).isPresent(), "no timeline");
    expect(
        reader.changes(now.change() - 20, 20, null).size() == 20,
        "a hole in the changes up to " + now.change());
    return now.change();
  }

  private void expect(boolean so, String otherwise) {
    if (!so) {
      failures.add(otherwise);
    }
  }
}
