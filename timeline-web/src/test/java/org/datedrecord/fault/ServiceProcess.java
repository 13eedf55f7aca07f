package org.datedrecord.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.TestPostgres;

/// The service in a process of its own, which can be killed.
final class ServiceProcess implements AutoCloseable {

  static final String TOKEN = "a-token-that-only-these-tests-know";

  private static final Pattern ADDRESS = Pattern.compile("Read +(http://localhost:\\d+)/");

  private final Process process;
  private final CompletableFuture<URI> address = new CompletableFuture<>();
  private final ConcurrentLinkedQueue<String> output = new ConcurrentLinkedQueue<>();

  private ServiceProcess(Process process) {
    this.process = process;
    Thread.ofPlatform().daemon().name("output of " + process.pid()).start(this::listen);
  }

  /// Begins to start the shipped jar with the token of these tests and without the first timeline.
  static ServiceProcess start(Map<String, String> settings) throws IOException {
    return start("-Xmx256m", settings);
  }

  static ServiceProcess start(String heap, Map<String, String> settings) throws IOException {
    return run(shipped(heap, settings));
  }

  /// The command that starts the shipped jar.
  static List<String> shipped(String heap, Map<String, String> settings) {
    return command(
        List.of(heap, "-XX:AOTCache=" + Installation.classCache(), "-Xlog:aot=off"),
        List.of("-jar", Installation.jar().toString()),
        settings);
  }

  static List<String> command(List<String> jvm, List<String> what, Map<String, String> settings) {
    List<String> command = new ArrayList<>(List.of(Installation.java()));
    command.addAll(Installation.LEAN);
    command.addAll(jvm);
    command.addAll(what);
    command.add("--server.port=0");
    command.add("--spring.main.banner-mode=off");
    command.add("--logging.structured.format.console=");
    command.add("--logging.level.root=warn");
    // What is tried here is how much comes through, and all of it comes from one address.
    command.add("--datedrecord.limit.appends=0");
    command.add("--datedrecord.limit.exports=0");
    if (!settings.containsKey("datedrecord.first-timeline")) {
      command.add("--datedrecord.first-timeline=false");
      command.add("--datedrecord.bootstrap-token=" + TOKEN);
    }
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    return command;
  }

  /// The settings of a service whose record is in a PostgreSQL of the tests'.
  static Map<String, String> onPostgres(String url) {
    return Map.of(
        "spring.profiles.active",
        "postgres",
        "DATEDRECORD_DATABASE_URL",
        url,
        "DATEDRECORD_DATABASE_USER",
        TestPostgres.USER,
        "DATEDRECORD_DATABASE_PASSWORD",
        TestPostgres.USER);
  }

  static ServiceProcess run(List<String> command) throws IOException {
    return new ServiceProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        Matcher matcher = ADDRESS.matcher(line);
        if (matcher.find()) {
          address.complete(URI.create(matcher.group(1)));
        }
      }
    } catch (IOException e) {
      output.add(e.toString());
    }
    address.completeExceptionally(new IllegalStateException("The service ended"));
  }

  /// Returns when it is ready, and says where it is.
  URI awaitReady(Duration atMost) {
    try {
      return address.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The service is not ready:\n" + text(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Where it is.
  URI address() {
    return awaitReady(Duration.ofMinutes(1));
  }

  /// All that it said so far.
  String text() {
    return String.join("\n", output);
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Leaves it alone for a while, in which it must not end.
  void live(Duration time) throws InterruptedException {
    if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("The service ended by itself:\n" + text());
    }
  }

  /// Lets it end in its own way.
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /// Ends it as a power cut does: nothing is said or given back.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
