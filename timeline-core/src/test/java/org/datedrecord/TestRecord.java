package org.datedrecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.Editor;
import org.datedrecord.model.By;
import org.datedrecord.model.Receipt;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// A whole record on a database of its own, wired as the service wires it.
public final class TestRecord implements AutoCloseable {

  @SpringBootApplication
  static class Application {}

  private final List<String> settings;
  private final Runnable remove;
  private final Class<?>[] more;
  private ConfigurableApplicationContext context;

  private TestRecord(List<String> settings, Runnable remove, Class<?>... more) {
    this.settings = settings;
    this.remove = remove;
    this.more = more;
    this.context = start();
  }

  /// A new record in a new folder.
  ///
  /// @param more configuration that only a test needs
  public static TestRecord fresh(Class<?>... more) {
    try {
      Path folder = Files.createTempDirectory("record");
      return new TestRecord(
          List.of("--datedrecord.data-dir=" + folder), () -> remove(folder), more);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A new record that is on no disk, for many edits that need not survive.
  public static TestRecord inMemory(Class<?>... more) {
    return at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", more);
  }

  /// The record in a folder, which is left as it is.
  public static TestRecord in(Path folder, Class<?>... more) {
    return new TestRecord(List.of("--datedrecord.data-dir=" + folder), () -> {}, more);
  }

  /// The record in an embedded database of the test's choice.
  public static TestRecord at(String url, Class<?>... more) {
    return new TestRecord(
        List.of("--spring.datasource.url=" + url, "--spring.datasource.username=sa"),
        () -> {},
        more);
  }

  /// A new record in a new database of a PostgreSQL.
  public static TestRecord freshOnPostgres(Class<?>... more) {
    String database = TestPostgres.freshDatabase();
    return new TestRecord(
        onPostgres(database, TestPostgres.port()), () -> TestPostgres.drop(database), more);
  }

  /// A node on a PostgreSQL's database, which it leaves as it is.
  public static TestRecord node(String database, int port, Class<?>... more) {
    return new TestRecord(onPostgres(database, port), () -> {}, more);
  }

  /// A node that is started with more arguments.
  public static TestRecord nodeWith(String database, int port, String... arguments) {
    List<String> settings = new ArrayList<>(onPostgres(database, port));
    settings.addAll(List.of(arguments));
    return new TestRecord(settings, () -> {});
  }

  private static List<String> onPostgres(String database, int port) {
    return List.of(
        "--spring.profiles.active=postgres",
        "--DATEDRECORD_DATABASE_URL=" + TestPostgres.url(database, port),
        "--DATEDRECORD_DATABASE_USER=" + TestPostgres.USER,
        "--DATEDRECORD_DATABASE_PASSWORD=postgres");
  }

  private static void remove(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ConfigurableApplicationContext start(String... asked) {
    // As arguments: what is merely a default would give way to the service's own settings.
    List<String> arguments = new ArrayList<>(settings);
    arguments.add("--spring.main.banner-mode=off");
    arguments.add("--logging.level.root=warn");
    arguments.addAll(List.of(asked));
    return new SpringApplicationBuilder(Application.class)
        .sources(more)
        .run(arguments.toArray(String[]::new));
  }

  /// Stops the service and starts it again on the same database.
  public void restart(String... asked) {
    context.close();
    context = start(asked);
  }

  /// Makes an edit and waits until it can be read.
  public Receipt edit(Edit edit) {
    Receipt receipt = make(edit);
    awaitChange(receipt.change());
    return receipt;
  }

  /// Makes an edit, which need not be readable yet.
  public Receipt make(Edit edit) {
    return editor().make(edit, By.editor("Ines", "request-1"));
  }

  /// Waits until a change can be read.
  public void awaitChange(long change) {
    if (!reader().await(change, Duration.ofSeconds(10))) {
      throw new IllegalStateException("change " + change + " cannot be read");
    }
  }

  public Editor editor() {
    return context.getBean(Editor.class);
  }

  public Reader reader() {
    return context.getBean(Reader.class);
  }

  public Moment now() {
    return reader().moment(new AsOf.Now());
  }

  public ApplicationContext context() {
    return context;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    remove.run();
  }
}
