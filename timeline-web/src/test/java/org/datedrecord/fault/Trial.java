package org.datedrecord.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;
import org.datedrecord.fault.Editors.Acknowledged;
import org.datedrecord.fault.RecordCheck.Entry;

/// Editors at work on a service that dies again and again, and what they were told so far.
final class Trial implements AutoCloseable {

  private static final int EDITORS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Client client;
  private final Editors editors;
  private int checked;

  Trial(URI address) throws IOException {
    this.client = new Client(address);
    this.editors = new Editors(client, EDITORS);
  }

  int acknowledged() {
    return editors.acknowledged().size();
  }

  /// The service has died. It now answers again, here.
  ///
  /// @param before what was acknowledged when it was dead
  /// @return what of that is not there any more
  List<String> checkAgain(URI address, int before) throws IOException {
    client.follow(address);
    List<Acknowledged> told = editors.acknowledged().subList(checked, before);
    checked = before;
    if (told.isEmpty()) {
      return editors.surprises();
    }
    long first = told.stream().mapToLong(Acknowledged::change).min().orElseThrow();
    long last = told.stream().mapToLong(Acknowledged::change).max().orElseThrow();
    if (!canRead(last)) {
      return List.of("lost: change %d cannot be read any more".formatted(last));
    }
    List<String> lost = RecordCheck.lost(told, RecordCheck.feed(client, first - 1));
    return lost.isEmpty() ? editors.surprises() : lost;
  }

  /// Whether a change can be read at last. Where it was lost, a later one may take its number.
  private boolean canRead(long change) {
    try {
      await()
          .atMost(PATIENCE)
          .ignoreException(IOException.class)
          .until(() -> client.get("/api/changes?limit=1&minChange=" + change).status() == 200);
      return true;
    } catch (ConditionTimeoutException e) {
      return false;
    }
  }

  /// Lets the editors come to an end, and holds everything against everything.
  ///
  /// @param log reads the log itself, when all that can be read over HTTP was read
  List<String> finish(Callable<List<Entry>> log) throws Exception {
    editors.finish();
    long last = editors.acknowledged().stream().mapToLong(Acknowledged::change).max().orElseThrow();
    assertThat(canRead(last)).isTrue();
    var feed = RecordCheck.feed(client, 0);
    var listed = RecordCheck.list(client, editors.slug());
    return RecordCheck.findings(editors, log.call(), feed, listed);
  }

  @Override
  public void close() {
    editors.close();
    client.close();
  }
}
