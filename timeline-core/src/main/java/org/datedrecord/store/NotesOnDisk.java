package org.datedrecord.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.datedrecord.edit.Notes;
import org.datedrecord.event.Happening;
import org.datedrecord.model.Unavailable;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// Notes of any number of edits, in a temporary file, so that a rehearsal of a long import takes no
/// more memory than one of a short one.
final class NotesOnDisk implements Notes {

  private static final int CACHE_MEGABYTES = 4;
  private static final int UNWRITTEN_KILOBYTES = 1024;

  private final Stored stored;
  private final Path file;
  private final MVStore store;
  private final MVMap<UUID, String> lines;

  private NotesOnDisk(Stored stored, Path file) {
    this.stored = stored;
    this.file = file;
    this.store =
        new MVStore.Builder()
            .fileName(file.toString())
            .cacheSize(CACHE_MEGABYTES)
            .autoCommitBufferSize(UNWRITTEN_KILOBYTES)
            .open();
    // Nothing of it is read again after an end that was none; so no thread need write it in time.
    store.setAutoCommitDelay(0);
    store.setRetentionTime(0);
    this.lines = store.openMap("events");
  }

  static NotesOnDisk open(Stored stored) {
    try {
      return new NotesOnDisk(stored, Files.createTempFile("rehearsal", ".notes"));
    } catch (IOException | MVStoreException e) {
      throw noPlace(e);
    }
  }

  @Override
  public List<Happening> of(UUID subject) {
    try {
      String noted = lines.get(subject);
      return noted == null ? List.of() : noted.lines().map(stored::event).toList();
    } catch (MVStoreException e) {
      throw noPlace(e);
    }
  }

  @Override
  public void add(Happening event) {
    try {
      String line = stored.line(event);
      lines.merge(event.subjectId(), line, (before, next) -> before + '\n' + next);
    } catch (MVStoreException e) {
      throw noPlace(e);
    }
  }

  private static Unavailable noPlace(Exception cause) {
    return Outage.of(cause)
        .orElseGet(() -> new Unavailable("There is no place for a rehearsal's notes.", cause));
  }

  @Override
  public void close() {
    store.closeImmediately();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
