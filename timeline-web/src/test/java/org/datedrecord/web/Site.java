package org.datedrecord.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.DatedRecordApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The service with the first timeline, started once for all browser tests. They only add to it.
final class Site {

  static final String TIMELINE = "/claude-code-china";

  private static final String TOKEN = "dr_0123456789abcdef0123456789abcdef0123456789a";

  private Site() {}

  /// The full address of a path.
  static String at(String path) {
    return "http://localhost:" + Running.PORT + path;
  }

  static String get(String path) {
    return send(HttpRequest.newBuilder(URI.create(at(path))).build()).body();
  }

  /// Has a fact of the timeline corrected, so that the record has one more change.
  static void change() {
    String facts = get("/api/timelines" + TIMELINE + "/facts?limit=1&sort=-recorded");
    Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(facts);
    if (!id.find()) {
      throw new IllegalStateException(facts);
    }
    String path = "/api/facts/" + id.group(1);
    HttpResponse<String> read = send(HttpRequest.newBuilder(URI.create(at(path))).build());
    Matcher statement =
        Pattern.compile("\"statement\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(read.body());
    if (!statement.find()) {
      throw new IllegalStateException(read.body());
    }
    String body =
        """
        {"nature": "our-error", "note": "Said better.",
         "changes": [{"field": "statement", "from": "%s", "to": "%s It is so."}]}
        """
            .formatted(statement.group(1), statement.group(1));
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(at(path + "/corrections")))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .header("If-Match", read.headers().firstValue("ETag").orElseThrow())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.body());
    }
  }

  /// A part of the running service.
  static <T> T bean(Class<T> type) {
    return Running.CONTEXT.getBean(type);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final class Running {

    static final ConfigurableApplicationContext CONTEXT = start();
    static final int PORT =
        CONTEXT.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

    private static ConfigurableApplicationContext start() {
      try {
        Path folder = Files.createTempDirectory("site");
        return new SpringApplicationBuilder(DatedRecordApplication.class)
            .run(
                "--server.port=0",
                "--datedrecord.data-dir=" + folder,
                "--datedrecord.bootstrap-token=" + TOKEN,
                "--logging.structured.format.console=",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
