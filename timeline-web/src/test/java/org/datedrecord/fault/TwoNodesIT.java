package org.datedrecord.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.datedrecord.FaultyNetwork;
import org.datedrecord.TestPostgres;
import org.datedrecord.fault.Client.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Two nodes, each in a process of its own, that were started for the first time at the same moment
/// on one empty database, and are one service.
@Tag("long")
class TwoNodesIT {

  private static final int LINES_OF_THE_FIRST_TIMELINE = 53;
  private static final Pattern SHOWN = Pattern.compile("Bearer (dr_\\S+)");

  private static FaultyNetwork network;
  private static ServiceProcess one;
  private static ServiceProcess other;
  private static Client toOne;
  private static Client toOther;
  private static List<String> shown;

  @BeforeAll
  static void startBothAtOnce() throws Exception {
    String database = TestPostgres.freshDatabase();
    network = new FaultyNetwork(TestPostgres.port());
    // Unpacking it takes a while, and both shall start at the same moment.
    Installation.jar();
    one = ServiceProcess.start(node(database, TestPostgres.port()));
    other = ServiceProcess.start(node(database, network.port()));
    toOne = new Client(one.awaitReady(Duration.ofMinutes(1)));
    toOther = new Client(other.awaitReady(Duration.ofMinutes(1)));
    shown = new ArrayList<>();
    for (ServiceProcess node : List.of(one, other)) {
      Matcher matcher = SHOWN.matcher(node.text());
      while (matcher.find()) {
        shown.add(matcher.group(1));
      }
    }
    toOne.use(shown.getFirst());
    toOther.use(shown.getFirst());
    letItAdminister(database);
  }

  /// The token that is shown only writes; here it shall make others too.
  private static void letItAdminister(String database) throws SQLException {
    String url = TestPostgres.url(database, TestPostgres.port());
    try (Connection connection =
            DriverManager.getConnection(url, TestPostgres.USER, TestPostgres.USER);
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("update api_token set scope = 'admin'")).isEqualTo(1);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    toOne.close();
    toOther.close();
    other.close();
    one.close();
    network.close();
  }

  private static Map<String, String> node(String database, int port) {
    Map<String, String> settings =
        new HashMap<>(ServiceProcess.onPostgres(TestPostgres.url(database, port)));
    settings.put("datedrecord.first-timeline", "true");
    return settings;
  }

  @Test
  void showOneTokenAndLoadTheFirstTimelineOnce() throws Exception {
    assertThat(shown).hasSize(1);
    List<Long> expected = LongStream.rangeClosed(1, LINES_OF_THE_FIRST_TIMELINE).boxed().toList();
    for (Client node : List.of(toOne, toOther)) {
      List<Long> first = changes(node).stream().limit(LINES_OF_THE_FIRST_TIMELINE).toList();
      assertThat(first).isEqualTo(expected);
      JsonNode timelines = node.get("/api/timelines").json();
      assertThat(timelines.path("items").size()).isEqualTo(1);
    }
  }

  /// Writers write to both, followers listen to both, and half-way each goes over to the other
  /// node.
  @Test
  void sendEachChangeOnceAndInOrderWhicheverNodeIsFollowed() throws Exception {
    long before = newest();
    try (Follower first = new Follower(one.address(), before);
        Follower second = new Follower(other.address(), before);
        ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> writing = new ArrayList<>();
      for (int writer = 0; writer < 6; writer++) {
        Client node = writer % 2 == 0 ? toOne : toOther;
        String name = "follow-" + writer;
        writing.add(writers.submit(() -> write(node, name, 30)));
      }
      await().atMost(Duration.ofSeconds(20)).until(() -> first.seen().size() > 40);
      first.follow(other.address());
      second.follow(one.address());
      int written = 0;
      for (Future<Integer> writer : writing) {
        written += writer.get();
      }
      List<Long> expected = LongStream.rangeClosed(before + 1, before + written).boxed().toList();
      for (Follower follower : List.of(first, second)) {
        await()
            .atMost(Duration.ofSeconds(10))
            .untilAsserted(() -> assertThat(follower.seen()).isEqualTo(expected));
      }
    }
  }

  @Test
  void knowATokenAtOnceAndForgetItAtOnce() throws Exception {
    for (int i = 0; i < 5; i++) {
      Client maker = i % 2 == 0 ? toOne : toOther;
      Client user = i % 2 == 0 ? toOther : toOne;
      JsonNode token = maker.post("/api/tokens", "{\"name\": \"a\", \"scope\": \"admin\"}").json();
      assertThat(tokensBy(user, token).status()).isEqualTo(200);
      String path = "/api/tokens/" + token.path("id").asString() + "/revocation";
      assertThat(maker.post(path, "").status()).isEqualTo(200);
      assertThat(tokensBy(user, token).status()).isEqualTo(401);
    }
  }

  private static Answer tokensBy(Client user, JsonNode token) throws IOException {
    return user.send(
        HttpRequest.newBuilder(user.uri("/api/tokens"))
            .header("Authorization", "Bearer " + token.path("token").asString()));
  }

  @Test
  void takeARequestOnceThatIsSentToBoth() throws Exception {
    long before = newest();
    int requests = 20;
    Set<String> receipts = new HashSet<>();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < requests; i++) {
        String key = "both-" + i;
        CyclicBarrier start = new CyclicBarrier(4);
        List<Future<String>> answers =
            IntStream.range(0, 4)
                .mapToObj(n -> n % 2 == 0 ? toOne : toOther)
                .map(node ->
                    senders.submit(() -> {
                      start.await();
                      return taken(node, key);
                    }))
                .toList();
        Set<String> same = new HashSet<>();
        for (Future<String> answer : answers) {
          same.add(answer.get());
        }
        assertThat(same).hasSize(1);
        receipts.addAll(same);
      }
    }
    assertThat(receipts).hasSize(requests);
    assertThat(newest()).isEqualTo(before + requests + 1);
  }

  /// Where nodes cannot tell one another that it is time to look, they look each second.
  @Test
  void seeEachOthersChangesWithoutSignalsToo() throws Exception {
    try {
      network.shutOut("dated-record, listening");
      await().atMost(Duration.ofSeconds(10)).until(() -> other.text().contains("Cannot listen"));
      for (int i = 0; i < 3; i++) {
        long change = change(toOne, "unheard-" + i);
        String path = "/api/changes?limit=1&minChange=" + change;
        assertThat(toOther.get(path).status()).isEqualTo(200);
        change = change(toOther, "unheard-too-" + i);
        path = "/api/changes?limit=1&minChange=" + change;
        assertThat(toOne.get(path).status()).isEqualTo(200);
      }
    } finally {
      network.mend();
    }
  }

  private static int write(Client node, String name, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      taken(node, name + "-" + i);
    }
    return times;
  }

  private static long change(Client node, String key) throws Exception {
    return Client.JSON.readTree(taken(node, key)).path("change").asLong();
  }

  /// Registers a source, again until it is taken.
  private static String taken(Client node, String key) throws Exception {
    String body = "{\"type\": \"article\", \"title\": \"%s\"}".formatted(key);
    Answer answer = node.post("/api/sources", body, "Idempotency-Key", key);
    while (answer.problem().equals("still-running")) {
      answer = node.post("/api/sources", body, "Idempotency-Key", key);
    }
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.text();
  }

  /// The newest change, when it and all before it can be read.
  private static long newest() throws Exception {
    long newest = change(toOne, "newest-" + UUID.randomUUID());
    assertThat(toOne.get("/api/changes?limit=1&minChange=" + newest).status()).isEqualTo(200);
    return newest;
  }

  private static List<Long> changes(Client node) throws IOException {
    List<Long> numbers = new ArrayList<>();
    for (JsonNode change : node.get("/api/changes?limit=1000").json().path("items")) {
      numbers.add(change.path("number").asLong());
    }
    return numbers;
  }
}
