package org.datedrecord.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.datedrecord.store.EmbeddedDatabase;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes backups of an embedded record while it is written to, and puts one back.
///
/// A backup has its name, which says what it holds, only when it was unpacked and its log was read
/// from the first change to the last: what is called a backup can be restored.
final class Backups {

  private static final String FOLDER = "backups";
  private static final String UNFINISHED = "unfinished";

  private final Path data;
  private final ReentrantLock turn = new ReentrantLock();

  /// Backups of the record in a folder; they go into a folder in there.
  Backups(Path data) {
    this.data = data;
  }

  /// Takes a backup. Of one log at one change there is one: it takes the other's place.
  Backup take(DataSource record) throws IOException {
    turn.lock();
    try {
      Path folder = Files.createDirectories(data.resolve(FOLDER));
      Path unfinished = folder.resolve(UNFINISHED + ".zip").toAbsolutePath();
      try {
        JdbcClient.create(record).sql("backup to ?").param(unfinished.toString()).update();
        return finished(folder, unfinished);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (RuntimeException e) {
      throw new IOException(NestedExceptionUtils.getMostSpecificCause(e).getMessage(), e);
    } finally {
      turn.unlock();
    }
  }

  private static Backup finished(Path folder, Path unfinished) throws IOException {
    Unpacked.sync(unfinished);
    Backup held;
    try (Unpacked unpacked = Unpacked.of(unfinished, folder.resolve(UNFINISHED))) {
      held = unpacked.checked(unfinished);
    }
    Path file = folder.resolve("%s-%d.zip".formatted(held.log(), held.change()));
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    Unpacked.sync(folder);
    return new Backup(file, held.log(), held.change());
  }

  /// Puts the record of a backup where there is none. Until it is whole and on disk there is none.
  Backup restore(Path backup) throws IOException {
    Path file = data.resolve(EmbeddedDatabase.FILE);
    if (Files.exists(file)) {
      throw new IOException("There is a record in %s already; nothing was changed".formatted(data));
    }
    Files.createDirectories(data);
    try (Unpacked unpacked = Unpacked.of(backup, data.resolve("restoring"))) {
      unpacked.checked(backup);
      unpacked.rename();
      Backup restored = unpacked.checked(file);
      Unpacked.sync(unpacked.file());
      Files.move(unpacked.file(), file, StandardCopyOption.ATOMIC_MOVE);
      Unpacked.sync(data);
      return restored;
    }
  }
}
