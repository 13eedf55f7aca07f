package org.datedrecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.Editor;
import org.datedrecord.model.By;
import org.datedrecord.model.Receipt;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A whole record on a database of its own, wired as the service wires it.
public final class TestRecord implements AutoCloseable {

  @SpringBootApplication
  static class Application {}

  private final Path folder;
  private ConfigurableApplicationContext context;

  private TestRecord(Path folder) {
    this.folder = folder;
    this.context = start(Map.of());
  }

  /// A new record in a new folder.
  public static TestRecord fresh() {
    try {
      return new TestRecord(Files.createTempDirectory("record"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ConfigurableApplicationContext start(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("datedrecord.data-dir", folder.toString());
    settings.put("spring.main.banner-mode", "off");
    settings.put("logging.level.root", "warn");
    settings.put("logging.level.org.axonframework.modelling.command", "error");
    return new SpringApplicationBuilder(Application.class).properties(settings).run();
  }

  /// Stops the service and starts it again on the same files.
  public void restart() {
    context.close();
    context = start(Map.of());
  }

  /// Makes an edit and waits until it can be read.
  public Receipt edit(Edit edit) {
    Receipt receipt = editor().make(edit, By.editor("Ines", "request-1"));
    if (!reader().await(receipt.change(), java.time.Duration.ofSeconds(10))) {
      throw new IllegalStateException("change " + receipt.change() + " cannot be read");
    }
    return receipt;
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

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
