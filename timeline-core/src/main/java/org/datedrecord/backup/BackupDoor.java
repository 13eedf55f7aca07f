package org.datedrecord.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Where the operator asks the running service for a backup: a socket in the folder of the record.
///
/// Only one process can have the embedded database open, so the service itself must take the
/// backup. The socket is a file that its owner alone can open: it cannot be reached over any
/// network, and whoever may use it could read the record itself.
@Component
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = " ")
class BackupDoor implements SmartLifecycle {

  static final String FILE = "backup.socket";
  static final String TAKE = "backup";
  static final String DONE = "done ";
  static final String FAILED = "failed ";

  private static final Logger LOG = LoggerFactory.getLogger(BackupDoor.class);

  private final Path door;
  private final Backups backups;
  private final DataSource record;
  private volatile @Nullable ServerSocketChannel open;

  BackupDoor(@Value("${datedrecord.data-dir}") Path folder, DataSource record) {
    this.door = folder.resolve(FILE);
    this.backups = new Backups(folder);
    this.record = record;
  }

  /// Opens the door. Whoever gets here has the database, so a socket that lies there is nobody's.
  @Override
  public void start() {
    try {
      Files.deleteIfExists(door);
      ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      channel.bind(UnixDomainSocketAddress.of(door));
      if (door.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(door, PosixFilePermissions.fromString("rw-------"));
      }
      open = channel;
      Thread.ofVirtual().name("backup-door").start(() -> serve(channel));
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("While the service runs no backup can be taken, for {}: {}", door, e.getMessage());
    }
  }

  private void serve(ServerSocketChannel channel) {
    while (channel.isOpen()) {
      try {
        SocketChannel visitor = channel.accept();
        Thread.ofVirtual().name("backup").start(() -> answer(visitor));
      } catch (IOException e) {
        if (channel.isOpen()) {
          LOG.warn("Nobody can ask for a backup any more: {}", e.getMessage());
        }
        return;
      }
    }
  }

  private void answer(SocketChannel visitor) {
    try (visitor;
        BufferedReader asked =
            new BufferedReader(Channels.newReader(visitor, StandardCharsets.UTF_8))) {
      if (TAKE.equals(asked.readLine())) {
        visitor.write(StandardCharsets.UTF_8.encode(taken()));
      }
    } catch (IOException e) {
      LOG.warn("Whoever asked for a backup is gone: {}", e.getMessage());
    }
  }

  private String taken() {
    try {
      Backup backup = backups.take(record);
      LOG.info("Backup: {}", backup.told());
      return DONE + backup.told();
    } catch (IOException e) {
      LOG.error("No backup could be taken", e);
      return FAILED + e.getMessage();
    }
  }

  @Override
  public void stop() {
    ServerSocketChannel channel = open;
    open = null;
    try {
      if (channel != null) {
        channel.close();
        Files.deleteIfExists(door);
      }
    } catch (IOException e) {
      LOG.warn("{} stays behind: {}", door, e.getMessage());
    }
  }

  @Override
  public boolean isRunning() {
    return open != null;
  }
}
