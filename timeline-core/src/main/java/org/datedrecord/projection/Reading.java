package org.datedrecord.projection;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// An event of the log on its way into a view. It may be read by another thread while those before
/// it are handled: one of its own, for the common pool may be taken by tasks that wait. Axon's are
/// such: they wait there until a processor that is stopped has ended, and the processor for this.
public final class Reading {

  private final LogEntry entry;
  private final CompletableFuture<EventReader.Read> event;

  private Reading(LogEntry entry, CompletableFuture<EventReader.Read> event) {
    this.entry = entry;
    this.event = event;
  }

  static Reading ahead(LogEntry entry, EventReader reader) {
    return new Reading(
        entry, CompletableFuture.supplyAsync(() -> reader.read(entry), Thread::startVirtualThread));
  }

  /// As it lies in the log.
  LogEntry entry() {
    return entry;
  }

  /// Its number in the record.
  public long change() {
    return entry.change();
  }

  /// Fails as its reader did.
  EventReader.Read event() {
    try {
      return event.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }
}
