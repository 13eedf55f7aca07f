package org.datedrecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

  private final Path folder;
  private final Class<?>[] more;
  private ConfigurableApplicationContext context;

  private TestRecord(Path folder, Class<?>... more) {
    this.folder = folder;
    this.more = more;
    this.context = start();
  }

  /// A new record in a new folder.
  ///
  /// @param more configuration that only a test needs
  public static TestRecord fresh(Class<?>... more) {
    try {
      return new TestRecord(Files.createTempDirectory("record"), more);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ConfigurableApplicationContext start() {
    // As arguments: what is merely a default would give way to the service's own settings.
    return new SpringApplicationBuilder(Application.class)
        .sources(more)
        .run(
            "--datedrecord.data-dir=" + folder,
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn");
  }

  /// Stops the service and starts it again on the same files.
  public void restart() {
    context.close();
    context = start();
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
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
