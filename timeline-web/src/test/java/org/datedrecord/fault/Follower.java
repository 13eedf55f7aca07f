package org.datedrecord.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Somebody who follows the changes by server-sent events, now on one node and now on another.
final class Follower implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Long> seen = new CopyOnWriteArrayList<>();
  private final long after;
  private int visits;
  private volatile InputStream stream = InputStream.nullInputStream();

  /// Begins after a change.
  Follower(URI node, long after) throws IOException, InterruptedException {
    this.after = after;
    follow(node);
  }

  /// Goes on at a node, where it stopped.
  void follow(URI node) throws IOException, InterruptedException {
    leave();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.resolve("/api/changes?after=" + after))
            .header("Accept", "text/event-stream");
    if (!seen.isEmpty()) {
      request.header("Last-Event-ID", seen.getLast().toString());
    }
    HttpResponse<InputStream> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new IOException("The stream was answered " + response.statusCode());
    }
    InputStream mine = response.body();
    stream = mine;
    int visit = visits;
    Thread.ofVirtual().start(() -> read(mine, visit));
  }

  private synchronized void leave() throws IOException {
    visits++;
    stream.close();
  }

  private void read(InputStream from, int visit) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (this) {
          // What arrives after it has left was not seen.
          if (visits == visit && line.startsWith("id: ")) {
            seen.add(Long.valueOf(line.substring(4)));
          }
        }
      }
    } catch (IOException e) {
      // It has left, or the node has.
      return;
    }
  }

  /// The numbers of the changes that came, in the order in which they came.
  List<Long> seen() {
    return new ArrayList<>(seen);
  }

  @Override
  public void close() throws IOException {
    stream.close();
    http.shutdownNow();
  }
}
