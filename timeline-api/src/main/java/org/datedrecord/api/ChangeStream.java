package org.datedrecord.api;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.LogView;
import org.datedrecord.view.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Sends changes as server-sent events, as they are recorded.
///
/// A stream is a loop in the thread of its request, which is a virtual one: it sends what there is,
/// waits for the next change, and ends when the client is gone, which a write tells. A client that
/// reads slowly makes its own stream wait and no other; the changes wait for it in the record, so
/// none is lost. Nobody interrupts a stream: at the end of the service it ends by itself, as it
/// never waits for long at a time.
@Component
class ChangeStream {

  private static final Duration AT_A_TIME = Duration.ofSeconds(1);
  private static final int PART = 100;

  /// So many clients may follow at a time.
  private static final int MOST = 300;

  private final Reader reader;
  private final Wire wire;
  private final Duration heartbeat;
  private final AtomicInteger open = new AtomicInteger();
  private volatile boolean closing;

  ChangeStream(
      Reader reader,
      Wire wire,
      MeterRegistry meters,
      @Value("${datedrecord.heartbeat:15s}") Duration heartbeat) {
    this.reader = reader;
    this.wire = wire;
    this.heartbeat = heartbeat;
    meters.gauge("datedrecord.streams", open);
  }

  /// How many clients follow.
  int open() {
    return open.get();
  }

  @EventListener
  void close(ContextClosedEvent closed) {
    closing = true;
  }

  /// Sends the changes after one, of a timeline or all, until the client goes.
  void follow(
      @Nullable String slug,
      long after,
      LogView log,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (open.get() >= MOST) {
      throw Problem.of(ProblemType.UNAVAILABLE, "Too many clients follow the changes.")
          .header("Retry-After", "5")
          .thrown();
    }
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    open.incrementAndGet();
    try {
      send(slug, after, log, response.getOutputStream());
    } finally {
      open.decrementAndGet();
    }
  }

  private void send(@Nullable String slug, long after, LogView log, OutputStream out)
      throws IOException {
    say(out, ": the record of changes, log %s\n\n".formatted(log.identity()));
    long sent = after;
    while (!closing) {
      long readable = reader.moment(new AsOf.Now()).change();
      sent = sendAll(slug, sent, readable, out);
      awaitChange(readable + 1, out);
    }
  }

  /// Sends everything up to a change. More may be readable by now; it comes the next time.
  private long sendAll(@Nullable String slug, long after, long upTo, OutputStream out)
      throws IOException {
    long sent = after;
    while (sent < upTo && !closing) {
      List<ChangeView> changes = reader.changes(sent, PART, slug);
      for (ChangeView change : changes) {
        say(out, event(change));
        sent = change.number();
      }
      if (changes.size() < PART) {
        return Math.max(sent, upTo);
      }
    }
    return sent;
  }

  private void awaitChange(long change, OutputStream out) throws IOException {
    Instant beat = Instant.now().plus(heartbeat);
    while (!closing && !reader.await(change, atATime())) {
      if (Instant.now().isAfter(beat)) {
        say(out, ": still here\n\n");
        beat = Instant.now().plus(heartbeat);
      }
    }
  }

  private Duration atATime() {
    return heartbeat.compareTo(AT_A_TIME) < 0 ? heartbeat : AT_A_TIME;
  }

  private String event(ChangeView change) {
    String json =
        new String(wire.bytes(ChangeController.ChangeItem.of(change)), StandardCharsets.UTF_8);
    return "id: %d\nevent: %s\ndata: %s\n\n".formatted(change.number(), change.type(), json);
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
