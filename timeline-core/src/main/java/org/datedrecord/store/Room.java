package org.datedrecord.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.datedrecord.model.StorageFull;

/// Keeps some room free on the disk of an embedded record.
///
/// An H2 that cannot write closes itself, for readers as well. So edits are refused before it comes
/// to that: what is left is for the projection, which must still show what was acknowledged, and
/// for H2's own tidying up.
interface Room {

  /// Throws [StorageFull] where an edit must not be made.
  void require();

  /// Where somebody else looks after the disk.
  static Room unbounded() {
    return () -> {};
  }

  /// Keeps so many bytes free where a folder is. To look costs each edit one call to the system.
  static Room in(Path folder, long reserve) throws IOException {
    FileStore disk = Files.getFileStore(folder);
    return () -> {
      if (left(disk) < reserve) {
        throw new StorageFull(
            "Less than %d bytes are left on the disk of %s.".formatted(reserve, folder));
      }
    };
  }

  /// A disk that does not say what is left is full when writing fails.
  private static long left(FileStore disk) {
    try {
      return disk.getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }
}
