package org.datedrecord.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// The jar that is shipped, unpacked once for all tests of this JVM, with a cache of its classes
/// that halves the time in which it starts.
final class Installation {

  static final List<String> LEAN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final Installation ONLY = make();

  private final Path folder;

  private Installation(Path folder) {
    this.folder = folder;
  }

  /// The jar, beside the folder of what it needs.
  static Path jar() {
    return ONLY.folder.resolve("app").resolve("service.jar");
  }

  static Path classCache() {
    return ONLY.folder.resolve("classes.aot");
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Installation make() {
    try {
      Path folder = Files.createTempDirectory("installation");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      Path shipped = shipped();
      run(
          List.of(
              java(),
              "-Djarmode=tools",
              "-jar",
              shipped.toString(),
              "extract",
              "--destination",
              folder.resolve("app").toString()));
      Files.move(
          folder.resolve("app").resolve(shipped.getFileName()),
          folder.resolve("app").resolve("service.jar"));
      makeClassCache(folder);
      return new Installation(folder);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("The service cannot be installed", e);
    }
  }

  private static Path shipped() throws IOException {
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      return built
          .filter(path -> path.getFileName().toString().matches("timeline-web-.*\\.jar"))
          .findAny()
          .orElseThrow(() -> new IllegalStateException("Build the jar first: mvn package"));
    }
  }

  /// Starts the service once and stops it properly; on its way out it writes the cache.
  private static void makeClassCache(Path folder) throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    List<String> command =
        ServiceProcess.command(
            List.of("-XX:AOTCacheOutput=" + folder.resolve("classes.aot"), "-Xlog:aot=off"),
            List.of("-jar", folder.resolve("app").resolve("service.jar").toString()),
            Map.of("datedrecord.data-dir", data.toString()));
    try (ServiceProcess service = ServiceProcess.run(command)) {
      service.awaitReady(Duration.ofMinutes(1));
      service.stop();
    }
    FileSystemUtils.deleteRecursively(data);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(command + " ended with " + code);
    }
  }

  private static void remove(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
