package org.datedrecord.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// H2's way to its files, on which writes and syncs are counted: `counted:async:/folder/record`.
public final class CountedFiles extends FilePathWrapper {

  private static final AtomicInteger SYNCS = new AtomicInteger();
  private static final AtomicInteger UNSYNCED = new AtomicInteger();

  static void register() {
    FilePath.register(new CountedFiles());
  }

  /// How often something was synced.
  static int syncs() {
    return SYNCS.get();
  }

  /// How many writes no sync has followed yet.
  static int unsynced() {
    return UNSYNCED.get();
  }

  @Override
  public String getScheme() {
    return "counted";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Counted(getBase().open(mode));
  }

  private static final class Counted extends FileBase {

    private final FileChannel file;

    Counted(FileChannel file) {
      this.file = file;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      int before = UNSYNCED.get();
      file.force(metaData);
      UNSYNCED.addAndGet(-before);
      SYNCS.incrementAndGet();
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      UNSYNCED.incrementAndGet();
      return file.write(from);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      UNSYNCED.incrementAndGet();
      return file.write(from, position);
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
      return file.read(to);
    }

    @Override
    public synchronized int read(ByteBuffer to, long position) throws IOException {
      return file.read(to, position);
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      file.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      file.truncate(size);
      return this;
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
