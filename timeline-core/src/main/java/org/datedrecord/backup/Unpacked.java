package org.datedrecord.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.datedrecord.store.EmbeddedDatabase;
import org.datedrecord.store.RecordHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/// The record out of a backup, in a folder of its own, which goes when it is closed.
final class Unpacked implements AutoCloseable {

  private final Path folder;

  private Unpacked(Path folder) {
    this.folder = folder;
  }

  /// Unpacks a backup. Nothing but the one file that belongs there is taken out of it.
  static Unpacked of(Path backup, Path folder) throws IOException {
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    Unpacked unpacked = new Unpacked(folder);
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
      ZipEntry entry = zip.getNextEntry();
      if (entry == null || !entry.getName().equals(EmbeddedDatabase.FILE)) {
        throw new IOException(backup + " is no backup of a record");
      }
      Files.copy(zip, unpacked.file());
      if (zip.getNextEntry() != null) {
        throw new IOException(backup + " holds more than a record");
      }
      return unpacked;
    } catch (IOException | RuntimeException e) {
      unpacked.close();
      throw e;
    }
  }

  /// The file that holds the record.
  Path file() {
    return folder.resolve(EmbeddedDatabase.FILE);
  }

  /// Reads the whole log, and says what it is.
  Backup checked(Path backup) throws IOException {
    try (SingleConnectionDataSource database = open()) {
      return checked(backup, JdbcClient.create(database));
    } catch (RuntimeException e) {
      throw new IOException(backup + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// Gives the log a new identity: from now on it goes another way.
  void rename() {
    try (SingleConnectionDataSource database = open()) {
      new RecordHead(JdbcClient.create(database)).restored();
    }
  }

  private SingleConnectionDataSource open() {
    String url = EmbeddedDatabase.url(folder) + ";IFEXISTS=TRUE;CACHE_SIZE=16384";
    return new SingleConnectionDataSource(url, EmbeddedDatabase.USER, "", true);
  }

  private static Backup checked(Path backup, JdbcClient jdbc) throws IOException {
    Backup held =
        jdbc.sql("select identity, last_change from record_head")
            .query((row, n) -> new Backup(backup, row.getString(1), row.getLong(2)))
            .single();
    long whole =
        jdbc.sql(
                """
                select count(*) from happening
                where change_number between 1 and :newest
                and char_length(payload) > 0 and char_length(meta_data) > 0
                """)
            .param("newest", held.change())
            .query(Long.class)
            .single();
    long there = jdbc.sql("select count(*) from happening").query(Long.class).single();
    if (whole != held.change() || there != whole) {
      throw new IOException(
          "%s is damaged: of %d changes it holds %d".formatted(backup, held.change(), whole));
    }
    return held;
  }

  /// Sees to it that a file, or the list of a folder, is on disk.
  static void sync(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    if (folder && !path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return; // There a folder cannot be opened, and need not be.
    }
    StandardOpenOption mode = folder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }
}
