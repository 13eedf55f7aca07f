package org.datedrecord.fault;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who uses the API of a service that may not be there.
final class Client implements AutoCloseable {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private volatile URI address;
  private volatile String token = ServiceProcess.TOKEN;

  Client(URI address) {
    this.address = address;
  }

  /// What came back.
  record Answer(int status, String type, String text) {

    JsonNode json() {
      return JSON.readTree(text);
    }

    /// The name of the problem.
    String problem() {
      return type.equals("application/problem+json")
          ? json().path("type").asString().replace("/api/problems/", "")
          : "";
    }
  }

  /// The service has moved.
  void follow(URI moved) {
    this.address = moved;
  }

  /// Writes with another token from now on.
  void use(String other) {
    this.token = other;
  }

  URI uri(String path) {
    return address.resolve(path);
  }

  Answer get(String path) throws IOException {
    return send(HttpRequest.newBuilder(uri(path)).GET());
  }

  /// Writes as an editor.
  Answer post(String path, String body, String... headers) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> response =
          http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
