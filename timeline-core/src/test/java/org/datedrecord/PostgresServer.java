package org.datedrecord;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/// A PostgreSQL with settings of its own, which syncs like one that is in use, and which can be
/// killed and started again on what it kept.
public final class PostgresServer implements AutoCloseable {

  private final Path folder;
  private final int port;
  private final Map<String, String> settings;
  private EmbeddedPostgres running;

  private PostgresServer(Path folder, Map<String, String> settings) throws IOException {
    this.folder = folder;
    this.settings = settings;
    this.port = freePort();
    this.running = run();
  }

  /// One that is set up as its makers do, with some settings more.
  public static PostgresServer start(Map<String, String> settings) throws IOException {
    return new PostgresServer(Files.createTempDirectory("postgres"), settings);
  }

  /// One whose files are in a folder of the test's choice.
  public static PostgresServer startIn(Path folder, Map<String, String> settings)
      throws IOException {
    return new PostgresServer(folder, settings);
  }

  private EmbeddedPostgres run() throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setPort(port)
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            // Those who embed it turn these off, for tests that lose nothing of worth.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on");
    settings.forEach(builder::setServerConfig);
    return builder.start();
  }

  public int port() {
    return port;
  }

  /// Where its one database is.
  public String url() {
    return TestPostgres.url("postgres", port);
  }

  /// Does something as the owner of all.
  public void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url(), TestPostgres.USER, TestPostgres.USER);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Ends all its processes as a power cut does: nothing is written that is not written yet.
  public void kill() throws IOException {
    List<ProcessHandle> all = processes();
    // The first one first: while it lives, it takes the death of another for a reason to tidy up.
    all.forEach(ProcessHandle::destroyForcibly);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> all.stream().allMatch(PostgresServer::isDead));
  }

  private List<ProcessHandle> processes() throws IOException {
    // Under root, the process that was started is not the server but what gives it another user.
    Path file = folder.resolve("data").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
    postmaster.descendants().forEach(all::add);
    if (all.size() < 5) {
      throw new IllegalStateException("That is not all of PostgreSQL: " + all);
    }
    return all;
  }

  /// A dead one may be listed as long as nobody has asked what became of it.
  private static boolean isDead(ProcessHandle process) {
    Path status = Path.of("/proc/" + process.pid() + "/stat");
    try {
      return !process.isAlive() || Files.readString(status).contains(") Z ");
    } catch (IOException e) {
      return !Files.exists(status);
    }
  }

  /// Starts it again on what it kept.
  public void restart() throws IOException {
    running.close();
    running = run();
  }

  @Override
  public void close() throws IOException {
    running.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
