package org.datedrecord.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.model.Story;

/// A node in a process of its own, which can be killed.
final class NodeProcess implements AutoCloseable {

  private static final String READY = "ready";

  private final Process process;

  private NodeProcess(Process process) {
    this.process = process;
  }

  /// Starts one, and returns when it is ready.
  static NodeProcess start(String database, int port) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                NodeProcess.class.getName(),
                database,
                String.valueOf(port))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    while (!READY.equals(process.inputReader().readLine())) {
      if (!process.isAlive()) {
        throw new IOException("The node ended with " + process.exitValue());
      }
    }
    return new NodeProcess(process);
  }

  /// Ends it as a power cut does: nothing is said or given back.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /// The node: until it is killed.
  static void main(String[] arguments) throws InterruptedException {
    try (TestRecord node = TestRecord.node(arguments[0], Integer.parseInt(arguments[1]))) {
      node.edit(new RegisterSource(UUID.randomUUID(), Story.COURIER_ARTICLE));
      System.out.println(READY);
      new CountDownLatch(1).await();
    }
  }
}
