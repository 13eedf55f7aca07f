package org.datedrecord.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Measures the service on each database with records of growing size, and prints a table. A ratio
/// of 1 means as fast as the ceiling beside it.
final class Benchmark {

  private static final String LIST = "/api/timelines/" + LargeRecord.SLUG + "/facts";
  private static final int ROUNDS = 200;
  private static final int WRITERS = 8;
  private static final int APPENDS = 200;
  private static final int ROWS = 200_000;

  /// Questions that differ in what helps to answer them.
  private static final Map<String, String> QUESTIONS = questions();

  private final Node node;
  private final Client client;
  private final LargeRecord record;
  private final Reader reader;
  private final Report report;
  private final int size;
  private final Set<String> only;
  private final @Nullable Client small;

  private Benchmark(
      Node node, int size, Set<String> only, Report report, @Nullable Client small) {
    this.only = only;
    this.small = small;
    this.node = node;
    this.size = size;
    this.report = report;
    this.client = new Client(node.address());
    this.reader = node.bean(Reader.class);
    this.record =
        new LargeRecord(
            node.bean(EventStore.class),
            new TransactionTemplate(node.bean(PlatformTransactionManager.class)));
  }

  /// Measures and prints.
  ///
  /// @param arguments the databases and the sizes, with commas between them, and perhaps the only
  ///   figures that are wanted: `h2,postgres 1000,100000 list,append`
  public static void main(String[] arguments) throws IOException {
    Report report = new Report();
    Set<String> only =
        arguments.length < 3 || arguments[2].isEmpty()
            ? Set.of()
            : Set.of(arguments[2].split(",", -1));
    for (String database : arguments[0].split(",", -1)) {
      measure(database.equals("h2"), arguments[1].split(",", -1), only, report);
    }
    report.print(System.out);
  }

  /// The smallest record stays open, so that every larger one is measured beside it.
  private static void measure(
      boolean embedded, String[] sizes, Set<String> only, Report report) throws IOException {
    try (Node smallest = new Node(embedded)) {
      Benchmark small = new Benchmark(smallest, Integer.parseInt(sizes[0]), only, report, null);
      small.run();
      for (int i = 1; i < sizes.length; i++) {
        try (Node node = new Node(embedded)) {
          new Benchmark(node, Integer.parseInt(sizes[i]), only, report, small.client).run();
        }
      }
    }
  }

  private static Map<String, String> questions() {
    String late = LargeRecord.FIRST.plusDays(LargeRecord.DAYS - 40).toString();
    Map<String, String> questions = new LinkedHashMap<>();
    questions.put("all", "");
    questions.put("newest first", "&sort=-occurred");
    questions.put("by reporting", "&sort=reported");
    questions.put("late week", "&datetime=" + late + "/" + LargeRecord.FIRST.plusDays(LargeRecord.DAYS - 34));
    questions.put("a day, by recording", "&sort=recorded&datetime=" + late);
    questions.put("a year, by reporting, possible", "&sort=-reported&match=possible&datetime=2020");
    questions.put("a month, certain", "&match=certain&datetime=2021-03");
    questions.put("common actor", "&actor=" + encoded(LargeRecord.ACTORS.getFirst()));
    questions.put("rare actor", "&actor=" + encoded(LargeRecord.RARE));
    questions.put(
        "rare actor, newest report first", "&sort=-reported&actor=" + encoded(LargeRecord.RARE));
    questions.put("two that never meet", "&nature=typo&actor=" + encoded(LargeRecord.RARE));
    questions.put("corrected", "&nature=our-error&sort=recorded");
    questions.put("retracted", "&lifecycle=retracted");
    questions.put("undated", "&undated=only");
    questions.put("published in a month", "&reported=2019-05&sort=reported");
    return questions;
  }

  private static String encoded(String text) {
    return text.replace(" ", "%20");
  }

  private void run() {
    String database = node.embedded() ? "H2" : "PostgreSQL";
    System.err.printf(Locale.ROOT, "%s, %,d facts%n", database, size);
    report.begin(database, size);
    fill();
    figures().forEach((name, measure) -> {
      if (only.isEmpty() || only.contains(name)) {
        measure.run();
      }
    });
  }

  private Map<String, Runnable> figures() {
    Map<String, Runnable> figures = new LinkedHashMap<>();
    figures.put("replay", this::replay);
    figures.put("list", this::lists);
    figures.put("as-of", this::asOf);
    figures.put("cached", this::cached);
    figures.put("density", this::density);
    figures.put("feed", this::feed);
    figures.put("append", this::appends);
    figures.put("import", this::imports);
    figures.put("memory", this::memory);
    return figures;
  }

  private void fill() {
    long start = System.nanoTime();
    record.write(size);
    long written = System.nanoTime();
    long events = head();
    while (!reader.await(events, Duration.ofSeconds(10))) {
      System.err.printf("%,d of %,d events%n", reader.moment(new AsOf.Now()).change(), events);
    }
    long shown = System.nanoTime();
    System.err.printf(
        "written in %.1f s, shown %.1f s later%n", (written - start) / 1e9, (shown - written) / 1e9);
    node.bean(Ceilings.class)
        .read(record.facts().stream().limit(50).toList());
  }

  private long head() {
    return node.bean(JdbcClient.class)
        .sql("select last_change from record_head")
        .query(Long.class)
        .single();
  }

  private void lists() {
    warmUp();
    Client.Pair pair =
        Client.inTurns(
            ROUNDS * 2,
            () -> client.get("/ceiling/rows"),
            () -> client.get(LIST + "?limit=50"));
    report.ratio("list of 50 facts", pair.one(), pair.other(), 0.5);
    QUESTIONS.forEach((name, query) -> {
      String path = LIST + "?limit=50" + query;
      if (small == null) {
        report.growth("list: " + name, Client.micros(ROUNDS / 2, () -> client.get(path)), 1);
      } else {
        Client.Pair grown =
            Client.inTurns(ROUNDS / 2, () -> small.get(path), () -> client.get(path));
        report.growth("list: " + name, grown.other(), grown.other() / grown.one());
      }
    });
  }

  private void warmUp() {
    for (int i = 0; i < 20; i++) {
      QUESTIONS.values().forEach(query -> client.get(LIST + "?limit=50" + query));
      for (int j = 0; j < 20; j++) {
        client.get("/ceiling/rows");
      }
    }
  }

  private void replay() {
    JdbcClient jdbc = node.bean(JdbcClient.class);
    double ceiling = RawReplay.of(node.bean(DataSource.class), node.bean(JsonMapper.class));
    String before = generation(jdbc);
    long start = System.nanoTime();
    client.send(
        client
            .to("/actuator/projection")
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + Node.TOKEN)
            .POST(HttpRequest.BodyPublishers.ofString("{\"action\": \"rebuild\"}"))
            .build(),
        200);
    while (generation(jdbc).equals(before)) {
      // Often enough for a figure in seconds, and seldom enough not to take a processor for it.
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    report.rate("replay", ceiling, head() / ((System.nanoTime() - start) / 1e9), 0.25);
  }

  private static String generation(JdbcClient jdbc) {
    return jdbc.sql("select generation from view_state")
        .query((row, n) -> row.getString(1))
        .single();
  }

  private void asOf() {
    double worst = 0;
    double now = 0;
    long newest = head();
    for (long change : new long[] {60, newest / 100, newest / 10, newest / 2, newest * 9 / 10}) {
      Client.Pair pair =
          Client.inTurns(
              ROUNDS / 2,
              () -> client.get(LIST + "?limit=50"),
              () -> client.get(LIST + "?limit=50&asOf=change:" + Math.max(60, change)));
      if (pair.other() / pair.one() > worst) {
        worst = pair.other() / pair.one();
        now = pair.one();
      }
    }
    report.times("list as of the change where it is slowest", now, now * worst, 3);
  }

  private void cached() {
    String tag = client.get(LIST + "?limit=50").headers().firstValue("ETag").orElseThrow();
    HttpRequest conditional =
        client.to(LIST + "?limit=50").header("If-None-Match", tag).build();
    HttpRequest look = client.to("/ceiling/look").build();
    Client.Pair pair =
        Client.inTurns(
            ROUNDS * 3, () -> client.send(look, 304), () -> client.send(conditional, 304));
    report.ratio("304", pair.one(), pair.other(), 0.7);
  }

  private void density() {
    var moment = reader.moment(new AsOf.Now());
    double micros =
        Client.micros(
            50,
            () ->
                reader.density(LargeRecord.SLUG, FactFilter.ALL, moment));
    report.atMost("density of all", micros, 20_000);
  }

  private void feed() {
    Client.Pair pair =
        Client.inTurns(
            ROUNDS / 4,
            () ->
                node.bean(JdbcClient.class)
                    .sql("select body from change_row where change_number > ? order by change_number limit 1000")
                    .param(size / 2)
                    .query(String.class)
                    .list(),
            () -> client.get("/api/changes?limit=1000&after=" + size / 2));
    report.ratio("1,000 changes of the feed, against reading the rows", pair.one(), pair.other(), 0);
  }

  private void appends() {
    try {
      RawCommits raw = new RawCommits(node.bean(DataSource.class), node.embedded());
      AtomicInteger numbers = new AtomicInteger();
      List<Double> ceilings = new ArrayList<>();
      List<Double> ours = new ArrayList<>();
      together(() -> append(numbers.incrementAndGet()));
      for (int round = 0; round < 5; round++) {
        ceilings.add(
            together(
                () -> {
                  raw.commit(body(0));
                  return "";
                }));
        ours.add(together(() -> append(numbers.incrementAndGet())));
      }
      report.rate(
          "append over HTTP, 8 clients",
          ceilings.stream().sorted().toList().get(2),
          ours.stream().sorted().toList().get(2),
          0.15);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void imports() {
    double ceiling = RawBatches.of(node.bean(DataSource.class), node.embedded(), ROWS, body(0));
    report.rate(
        "import of %,d rows of CSV".formatted(ROWS), ceiling, Imported.csv(client, ROWS), 0.1);
  }

  private Object append(int number) {
    return client.send(
        client
            .to(LIST)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + Node.TOKEN)
            .POST(HttpRequest.BodyPublishers.ofString(body(number)))
            .build(),
        201);
  }

  private String body(int number) {
    return """
    {"title": "Another fact, number %d", "statement": "Something else was reported.",
     "when": {"edtf": "2024-03-04", "basis": "stated"},
     "actors": [{"name": "Ferry Union", "role": "asks"}],
     "attribution": {"party": "Ferry Union", "kind": "organisation", "act": "said"},
     "evidence": [{"sourceId": "%s", "quote": {"exact": "something else"},
       "chain": [{"party": "Ferry Union", "role": "stated"}]}]}
    """
        .formatted(number, record.source());
  }

  /// How often a second it is done by all writers together.
  private static double together(Callable<?> work) {
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      long start = System.nanoTime();
      List<Future<?>> done = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        done.add(
            writers.submit(() -> {
              for (int i = 0; i < APPENDS; i++) {
                work.call();
              }
              return "";
            }));
      }
      for (Future<?> each : done) {
        each.get();
      }
      return WRITERS * APPENDS / ((System.nanoTime() - start) / 1e9);
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void memory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    report.plain(
        "memory at rest, MB", (runtime.totalMemory() - runtime.freeMemory()) / 1_048_576.0);
  }
}
