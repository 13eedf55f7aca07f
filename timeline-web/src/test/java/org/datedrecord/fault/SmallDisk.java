package org.datedrecord.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/// A file system of a few mebibytes, in memory.
final class SmallDisk implements AutoCloseable {

  private static final int PART = 64 * 1024;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /// Whether this user may mount one.
  static boolean isToBeHad() throws IOException, InterruptedException {
    try (SmallDisk disk = new SmallDisk(Files.createTempDirectory("small"))) {
      return disk.mount(1);
    }
  }

  static SmallDisk of(int mebibytes) throws IOException, InterruptedException {
    SmallDisk disk = new SmallDisk(Files.createTempDirectory("small"));
    if (!disk.mount(mebibytes)) {
      throw new IOException("This user may not mount file systems");
    }
    return disk;
  }

  private boolean mount(int mebibytes) throws IOException, InterruptedException {
    return run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs");
  }

  private boolean run(String... command) throws IOException, InterruptedException {
    String[] all = Arrays.copyOf(command, command.length + 1);
    all[command.length] = folder.toString();
    return new ProcessBuilder(List.of(all))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  Path folder() {
    return folder;
  }

  long left() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  /// Takes room until so many bytes are left.
  void fillUpTo(long bytes) throws IOException {
    try (OutputStream out = Files.newOutputStream(ballast())) {
      while (left() > bytes) {
        out.write(new byte[(int) Math.min(PART, left() - bytes)]);
      }
    }
  }

  /// Makes room.
  void clear() throws IOException {
    Files.delete(ballast());
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  @Override
  public void close() throws IOException {
    try {
      run("umount", "-l");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    FileSystemUtils.deleteRecursively(folder);
  }
}
