package org.datedrecord.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.Callable;

/// Asks a server and takes the time.
final class Client {

  private final String server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Client(String server) {
    this.server = server;
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server + path));
  }

  HttpResponse<String> send(HttpRequest request, int expected) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != expected) {
        throw new IllegalStateException(
            request.uri() + " was answered " + response.statusCode() + ": " + response.body());
      }
      return response;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send(to(path).build(), 200);
  }

  /// How long each of two things takes, in microseconds, in turns: so what else the machine does
  /// meets both alike. The middle one of many.
  static Pair inTurns(int rounds, Callable<?> one, Callable<?> other) {
    long[] ones = new long[rounds];
    long[] others = new long[rounds];
    for (int i = -rounds / 4; i < rounds; i++) {
      long first = nanos(one);
      long second = nanos(other);
      if (i >= 0) {
        ones[i] = first;
        others[i] = second;
      }
    }
    return new Pair(middle(ones), middle(others));
  }

  /// The same for one thing alone.
  static double micros(int rounds, Callable<?> one) {
    return inTurns(rounds, one, () -> "").one();
  }

  /// Two times in microseconds.
  record Pair(double one, double other) {}

  private static long nanos(Callable<?> work) {
    long start = System.nanoTime();
    try {
      work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return System.nanoTime() - start;
  }

  private static double middle(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / 1_000.0;
  }
}
