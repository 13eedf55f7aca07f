package org.datedrecord.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.datedrecord.fault.Client.Answer;
import tools.jackson.databind.JsonNode;

/// Several editors who append all the time. Each gives every append an idempotency key, and repeats
/// it with that key until it is told what became of it, however often the service dies meanwhile.
final class Editors implements AutoCloseable {

  /// An append that was acknowledged, with what the receipt says.
  ///
  /// @param mark a text that stands in this append and in no other
  record Acknowledged(String mark, String id, long version, long change, String recordedAt) {}

  private static final int CORRECTIONS = 3;
  private static final long PAUSE = 20;

  private final Client client;
  private final String slug = "crash-" + UUID.randomUUID();
  private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final Set<String> sent = ConcurrentHashMap.newKeySet();
  private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
  private final String source;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean done;

  /// Opens a timeline and sets the editors to work.
  Editors(Client client, int number) throws IOException {
    this.client = client;
    String title = "timeline " + slug;
    sent.add(title);
    once(
        title,
        "/api/timelines",
        """
        {"slug": "%s", "title": "%s", "scope": "Whatever was acknowledged."}\
        """
            .formatted(slug, title));
    String source = "source of " + slug;
    sent.add(source);
    this.source =
        once(
            source,
            "/api/sources",
            """
            {"type": "article", "publisher": "Aldhaven Courier", "title": "%s",
             "published": {"edtf": "2026-07-04"}}\
            """
                .formatted(source));
    for (int i = 0; i < number; i++) {
      String name = "editor " + i;
      threads.add(Thread.ofVirtual().start(() -> work(name)));
    }
  }

  String slug() {
    return slug;
  }

  List<Acknowledged> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /// The marks of all that was ever sent.
  Set<String> sent() {
    return Set.copyOf(sent);
  }

  /// Answers that nobody should get, whatever dies.
  List<String> surprises() {
    return List.copyOf(surprises);
  }

  /// Lets everyone finish what they are at, which needs a service that answers.
  void finish() throws InterruptedException {
    done = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Override
  public void close() {
    done = true;
    threads.forEach(Thread::interrupt);
  }

  private String once(String mark, String path, String body) throws IOException {
    Answer answer = client.post(path, body);
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.text());
    }
    return note(mark, answer).id();
  }

  /// Reports facts and corrects each some times.
  private void work(String name) {
    try {
      for (int n = 0; !done; n++) {
        String title = name + ", fact " + n + ".";
        Acknowledged last = append(title, "/api/timelines/" + slug + "/facts", body(title));
        for (int c = 0; c < CORRECTIONS && !done; c++) {
          String better = title + " Corrected " + c + ".";
          String path = "/api/facts/" + last.id() + "/corrections";
          String match = "\"v" + last.version() + "\"";
          last = append(better, path, correction(title, better), "If-Match", match);
          title = better;
        }
      }
    } catch (Surprised e) {
      surprises.add(name + ": " + e.getMessage());
    } catch (InterruptedException e) {
      // Nobody wants to know any more.
      return;
    }
  }

  private Acknowledged append(String mark, String path, String body, String... headers)
      throws InterruptedException {
    sent.add(mark);
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Idempotency-Key";
    all[1] = mark;
    while (true) {
      try {
        Answer answer = client.post(path, body, all);
        if (answer.status() == 201) {
          return note(mark, answer);
        }
        if (answer.status() != 503 && !answer.problem().equals("still-running")) {
          throw new Surprised(mark + " was answered " + answer.status() + " " + answer.text());
        }
      } catch (IOException e) {
        // Nobody knows what became of it: the same request will find out.
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedException();
        }
      }
      Thread.sleep(PAUSE);
    }
  }

  /// Notes what somebody was told.
  Acknowledged note(String mark, Answer answer) {
    JsonNode receipt = answer.json();
    Acknowledged taken =
        new Acknowledged(
            mark,
            receipt.path("id").asString(),
            receipt.path("version").asLong(),
            receipt.path("change").asLong(),
            receipt.path("recordedAt").asString());
    acknowledged.add(taken);
    return taken;
  }

  /// Reports a fact by somebody who is not one of them.
  Acknowledged report(String title) throws IOException {
    sent.add(title);
    Answer answer = post(title);
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.text());
    }
    return note(title, answer);
  }

  /// Reports a fact, which need not succeed.
  Answer tryToReport(String title) throws IOException {
    sent.add(title);
    Answer answer = post(title);
    if (answer.status() == 201) {
      note(title, answer);
    }
    return answer;
  }

  private Answer post(String title) throws IOException {
    return client.post("/api/timelines/" + slug + "/facts", body(title));
  }

  /// A report of a fact.
  String body(String title) {
    return """
    {"title": "%s", "statement": "The town closed the mill bridge.", "when": {"edtf": "2026-07-03"},
     "actors": [{"name": "Town of Aldhaven", "role": "decider"}],
     "attribution": {"party": "Town of Aldhaven", "kind": "organisation", "act": "said"},
     "evidence": [{"sourceId": "%s", "quote": {"exact": "the bridge is shut"},
                   "chain": [{"party": "Aldhaven Courier", "role": "reported"}]}]}\
    """
        .formatted(title, source);
  }

  private static String correction(String from, String to) {
    return """
    {"nature": "our-error", "note": "It was misread.",
     "changes": [{"field": "title", "from": "%s", "to": "%s"}]}\
    """
        .formatted(from, to);
  }

  private static final class Surprised extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Surprised(String message) {
      super(message);
    }
  }
}
