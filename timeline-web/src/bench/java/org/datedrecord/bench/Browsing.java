package org.datedrecord.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.datedrecord.view.Reader;
import org.datedrecord.web.Chromium;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Measures what a reader waits for: opens the page of timelines of growing size in a browser, moves
/// its strip, and prints a table with the budgets.
final class Browsing {

  private static final int VISITS = 7;
  private static final int MOVES = 300;

  /// Largest paint and layout shift, from the start on.
  private static final String WATCH =
      """
      window.paint = 0;
      window.shift = 0;
      new PerformanceObserver(list => list.getEntries().forEach(e => window.paint = e.startTime))
        .observe({type: "largest-contentful-paint", buffered: true});
      new PerformanceObserver(list => list.getEntries().forEach(e => window.shift += e.value))
        .observe({type: "layout-shift", buffered: true});
      """;

  /// Zooms in and out and moves about, once a frame. Tells for each frame when it began and for how
  /// long its thread was busy, up to the first message after it was drawn.
  private static final String MOVE =
      """
      ([moves, still]) => new Promise(done => {
        const stage = document.querySelector(".stage");
        const { left, top, width } = stage.getBoundingClientRect();
        const frames = [];
        let move = 0;
        const frame = began => {
          const start = performance.now();
          const zoom = move % 60 < 30;
          const back = move % 120 < 60;
          if (!still) stage.dispatchEvent(new WheelEvent("wheel", {
            bubbles: true, cancelable: true, ctrlKey: zoom,
            clientX: left + width * (0.3 + (move % 7) / 20), clientY: top + 10,
            deltaX: zoom ? 0 : back ? -25 : 25, deltaY: zoom ? (back ? -40 : 40) : 0,
          }));
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            frames.push([began, performance.now() - start]);
            if (++move >= moves) done(frames);
          };
          channel.port2.postMessage(0);
          if (move + 1 < moves) requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      })
      """;

  private static final String NODES =
      "document.querySelectorAll('.entry, .links a, .lane-line :is(circle, rect, .dot-conflict)')"
          + ".length";

  private final String page;
  private final Report report;
  private final Browser browser = Chromium.browser();

  private Browsing(String server, Report report) {
    this.page = server + "/" + LargeRecord.SLUG;
    this.report = report;
  }

  /// Measures and prints.
  ///
  /// @param arguments the databases and the sizes, with commas between them: `h2 1000,100000`
  public static void main(String[] arguments) throws IOException {
    Report report = new Report();
    for (String database : arguments[0].split(",", -1)) {
      for (String size : arguments[1].split(",", -1)) {
        try (Node node = new Node(database.equals("h2"))) {
          report.begin(database.equals("h2") ? "H2" : "PostgreSQL", Integer.parseInt(size));
          fill(node, Integer.parseInt(size));
          new Browsing(node.address(), report).measure();
        }
      }
    }
    report.print(System.out);
    System.exit(0);
  }

  private static void fill(Node node, int size) {
    long start = System.nanoTime();
    new LargeRecord(
            node.bean(EventStore.class),
            new TransactionTemplate(node.bean(PlatformTransactionManager.class)))
        .write(size);
    long events =
        node.bean(JdbcClient.class)
            .sql("select last_change from record_head")
            .query(Long.class)
            .single();
    while (!node.bean(Reader.class).await(events, Duration.ofSeconds(10))) {
      System.err.println("filling");
    }
    System.err.printf(
        Locale.ROOT, "%,d facts in %.0f s%n", size, (System.nanoTime() - start) / 1e9);
  }

  private void measure() {
    Client client = new Client(page.replaceFirst("/[^/]*$", ""));
    double whole = Client.micros(20, () -> client.get("/" + LargeRecord.SLUG));
    report.within("page from the server", whole / 1_000, "ms", 100);
    double counts = Client.micros(20, () -> client.get("/" + LargeRecord.SLUG + "/overview"));
    report.within("counts from the server", counts / 1_000, "ms", 100);
    List<Double> paints = new ArrayList<>();
    List<Double> shifts = new ArrayList<>();
    for (int visit = 0; visit < VISITS; visit++) {
      try (BrowserContext context = browser.newContext()) {
        Page opened = open(context, new HashMap<>());
        // Once more after all is quiet, since the largest paint is told late.
        opened.waitForTimeout(300);
        paints.add(number(opened, "paint"));
        shifts.add(number(opened, "shift"));
      }
    }
    report.within("largest paint", part(paints, 0.5) / 1_000, "s", 0.4);
    report.within("layout shift, the worst", part(shifts, 1), "", 0.02);
    try (BrowserContext context = browser.newContext()) {
      Map<String, Double> bytes = new HashMap<>();
      Page opened = open(context, bytes);
      report.within(
          "HTML and CSS, compressed", sum(bytes, "document", "stylesheet") / 1_024, "KB", 30);
      report.within("scripts, compressed", sum(bytes, "script") / 1_024, "KB", 15);
      report.within("counts of the strip, compressed", sum(bytes, "fetch") / 1_024, "KB", 200);
      report.within("nodes of facts", number(opened, NODES), "", 300);
      move(opened);
      report.within("nodes of facts after it", number(opened, NODES), "", 300);
    }
  }

  private void move(Page opened) {
    frames(opened, 60, false);
    Frames still = frames(opened, MOVES, true);
    Frames moved = frames(opened, MOVES, false);
    report.within(
        "frame while moving the strip, 95th percentile", part(moved.intervals, 0.95), "ms", 16.7);
    report.plain("the same where nothing moves, ms", part(still.intervals, 0.95));
    report.within("work in such a frame, the middle one", part(moved.work, 0.5), "ms", 16.7);
    report.within("work in such a frame, 95th percentile", part(moved.work, 0.95), "ms", 16.7);
    report.plain("the same where nothing moves, ms ", part(still.work, 0.95));
    opened.waitForTimeout(500);
  }

  private record Frames(List<Double> intervals, List<Double> work) {}

  private static Frames frames(Page opened, int moves, boolean still) {
    Frames frames = new Frames(new ArrayList<>(), new ArrayList<>());
    double before = -1;
    for (Object frame : (List<?>) opened.evaluate(MOVE, List.of(moves, still))) {
      List<?> told = (List<?>) frame;
      double began = ((Number) told.getFirst()).doubleValue();
      if (before >= 0) {
        frames.intervals.add(began - before);
      }
      before = began;
      frames.work.add(((Number) told.getLast()).doubleValue());
    }
    return frames;
  }

  private Page open(BrowserContext context, Map<String, Double> bytes) {
    context.addInitScript(WATCH);
    Page opened = context.newPage();
    opened.setViewportSize(1360, 900);
    List<Response> responses = new ArrayList<>();
    opened.onResponse(responses::add);
    opened.navigate(page, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    opened.waitForSelector(".upgraded .brush");
    opened.waitForTimeout(300);
    // The stream of changes never ends.
    responses.removeIf(response -> response.request().resourceType().equals("eventsource"));
    for (Response response : responses) {
      bytes.merge(
          response.request().resourceType(),
          (double) response.request().sizes().responseBodySize,
          Double::sum);
    }
    return opened;
  }

  private static double sum(Map<String, Double> bytes, String... types) {
    double sum = 0;
    for (String type : types) {
      sum += bytes.getOrDefault(type, 0.0);
    }
    return sum;
  }

  private static double number(Page page, String script) {
    return ((Number) page.evaluate(script)).doubleValue();
  }

  private static double part(List<Double> values, double part) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.ceil(part * (sorted.size() - 1)));
  }
}
