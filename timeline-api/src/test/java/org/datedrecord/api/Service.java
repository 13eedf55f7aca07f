package org.datedrecord.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service on a port of its own, with a record in a folder of its own.
final class Service implements AutoCloseable {

  static final JsonMapper JSON = JsonMapper.builder().build();

  static final String TOKEN = "a-token-that-only-these-tests-know";

  private final Path folder;
  private final boolean firstTimeline;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private ConfigurableApplicationContext context;

  private Service(boolean firstTimeline) throws IOException {
    this.folder = Files.createTempDirectory("api");
    this.firstTimeline = firstTimeline;
    this.context = start();
  }

  /// One that holds nothing.
  static Service empty() throws IOException {
    return new Service(false);
  }

  /// One that holds the first timeline.
  static Service withFirstTimeline() throws IOException {
    return new Service(true);
  }

  /// One that holds the first timeline and to which tests only add.
  static Service shared() {
    return Shared.SERVICE;
  }

  private static final class Shared {

    static final Service SERVICE = open();

    private static Service open() {
      try {
        return withFirstTimeline();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private ConfigurableApplicationContext start(String... asked) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", 0);
    settings.put("datedrecord.data-dir", folder.toString());
    settings.put("datedrecord.first-timeline", firstTimeline);
    settings.put("datedrecord.bootstrap-token", TOKEN);
    settings.put("datedrecord.heartbeat", "200ms");
    // Tests write more in a moment than editors do in a day.
    settings.put("datedrecord.limit.appends", 0);
    settings.put("datedrecord.limit.exports", 0);
    settings.put("logging.structured.format.console", "");
    settings.put("spring.main.banner-mode", "off");
    settings.put("logging.level.root", "warn");
    settings.put("logging.level.org.axonframework.modelling.command", "error");
    return new SpringApplicationBuilder(ApiTestApplication.class)
        .run(
            Stream.concat(
                    settings.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()),
                    Stream.of(asked))
                .toArray(String[]::new));
  }

  void restart(String... asked) {
    context.close();
    context = start(asked);
  }

  void stop() {
    context.close();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  <T> T mvcMappings(Class<T> type) {
    return context.getBean("requestMappingHandlerMapping", type);
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  URI uri(String path) {
    return URI.create("http://localhost:" + port() + path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
  }

  /// Reads, with headers given as name, value, name, value.
  Answer get(String path, String... headers) {
    HttpRequest.Builder request = request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /// Writes as the first editor.
  Answer post(String path, String body, String... headers) {
    return send(writing(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  Answer put(String path, String body, String... headers) {
    return send(writing(path, headers).PUT(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  private HttpRequest.Builder writing(String path, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .setHeader("Authorization", "Bearer " + TOKEN)
            .setHeader("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }

  /// Sends a request, and holds the answer against the API's description.
  Answer send(HttpRequest request) {
    try {
      Answer answer = new Answer(client.send(request, BodyHandlers.ofByteArray()));
      Description.OURS.check(request.method(), request.uri().getPath(), answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<InputStream> open(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofInputStream());
  }

  @Override
  public void close() {
    client.shutdownNow();
    context.close();
  }

  /// What came back.
  record Answer(HttpResponse<byte[]> response) {

    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    java.util.List<String> headers(String name) {
      return response.headers().allValues(name);
    }

    String text() {
      return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    /// The name of the problem, which must be one.
    String problem() {
      if (!header("Content-Type").equals("application/problem+json")) {
        throw new AssertionError(status() + " is no problem: " + header("Content-Type") + text());
      }
      JsonNode problem = json();
      if (problem.path("status").asInt() != status()) {
        throw new AssertionError("the document says another status: " + problem);
      }
      return problem.path("type").asString().replace("/api/problems/", "");
    }
  }
}
