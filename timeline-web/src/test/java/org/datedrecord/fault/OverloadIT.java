package org.datedrecord.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More clients than the service can serve, and slow ones, at a service with little memory.
class OverloadIT {

  private static final int CLIENTS = 200;
  private static final int FACTS = 150;
  private static final Duration STORM = Duration.ofSeconds(6);
  private static final Duration AN_ANSWER = Duration.ofSeconds(5);
  private static final Duration AS_USUAL = Duration.ofSeconds(2);

  @TempDir private static Path folder;

  private static ServiceProcess service;
  private static Client calm;
  private static String fact;

  /// What somebody was answered, and after how long.
  private record Answered(String what, int status, Duration after) {}

  @BeforeAll
  static void start() throws Exception {
    service = ServiceProcess.start("-Xmx192m", Map.of("datedrecord.data-dir", folder.toString()));
    calm = new Client(service.awaitReady(Duration.ofMinutes(1)));
    try (Editors editors = new Editors(calm, 0)) {
      for (int i = 0; i < FACTS; i++) {
        fact = editors.report("Fact " + i).id();
      }
      slug = editors.slug();
      body = editors.body("A fact among very many");
    }
    // The first requests of a process take longer than all others.
    for (int i = 0; i < 100; i++) {
      list();
      append();
    }
  }

  private static String slug;
  private static String body;

  @AfterAll
  static void stop() {
    calm.close();
    service.close();
  }

  @Test
  void turnsAwayWhatIsTooMuchAndServesTheRestAsUsual() throws Exception {
    long before = usedMemory();
    Queue<Answered> storm = new ConcurrentLinkedQueue<>();
    List<Answered> usual = new ArrayList<>();
    List<Future<Boolean>> crowd = new ArrayList<>();
    long end = System.nanoTime() + STORM.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        boolean writes = i % 2 == 0;
        crowd.add(
            threads.submit(() -> {
              while (System.nanoTime() < end) {
                storm.add(writes ? append() : list());
              }
              return true;
            }));
      }
      while (System.nanoTime() < end) {
        usual.add(fact());
        service.live(Duration.ofMillis(100));
      }
      for (Future<Boolean> client : crowd) {
        assertThat(client.get()).isTrue();
      }
    }
    report(storm, usual);
    assertThat(service.text()).doesNotContain("OutOfMemoryError");
    assertThat(storm).allMatch(a -> List.of(200, 201, 503).contains(a.status()));
    assertThat(storm).allMatch(a -> a.after().compareTo(AN_ANSWER) < 0);
    assertThat(storm).anyMatch(a -> a.status() == 200);
    assertThat(storm).anyMatch(a -> a.status() == 201);
    assertThat(usual).allMatch(a -> a.status() == 200);
    assertThat(usual.stream().map(Answered::after).sorted().toList().get(usual.size() * 95 / 100))
        .isLessThan(AS_USUAL);
    assertThat(list().status()).isEqualTo(200);
    assertThat(append().status()).isEqualTo(201);
    assertThat(usedMemory()).isLessThan(before + (24 << 10));
  }

  private static void report(Queue<Answered> storm, List<Answered> usual) {
    System.out.printf(
        "overload: %d lists, %d appends, %d turned away, slowest %d ms; a fact among them: p95 %d"
            + " ms%n",
        storm.stream().filter(a -> a.status() == 200).count(),
        storm.stream().filter(a -> a.status() == 201).count(),
        storm.stream().filter(a -> a.status() == 503).count(),
        storm.stream().mapToLong(a -> a.after().toMillis()).max().orElse(0),
        usual.stream()
            .map(Answered::after)
            .sorted()
            .toList()
            .get(usual.size() * 95 / 100)
            .toMillis());
  }

  private static Answered append() throws IOException {
    String length = "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
    return ask("append", writing() + length + "Connection: close\r\n\r\n" + body);
  }

  private static Answered list() throws IOException {
    return ask("list", listing() + "Connection: close\r\n\r\n");
  }

  private static Answered fact() throws IOException {
    return ask("fact", reading("/api/facts/" + fact) + "Connection: close\r\n\r\n");
  }

  /// Asks on a connection of its own, as simply as it can be done: a client that works hard would
  /// take from the service what it needs itself.
  private static Answered ask(String what, String request) throws IOException {
    long start = System.nanoTime();
    try (Socket socket = new Socket(service.address().getHost(), service.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      String head = new String(in.readNBytes(600), StandardCharsets.UTF_8);
      byte[] rest = new byte[1 << 16];
      int n = in.read(rest);
      while (n >= 0) {
        n = in.read(rest);
      }
      int status = head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
      if (status == 503) {
        assertThat(head).contains("Retry-After: 1", "application/problem+json");
      }
      return new Answered(what, status, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /// They have no place in a queue, no connection and no turn.
  @Test
  void letsNobodyWaitForThoseWhoAreSlow() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        slow.add(send(writing() + "Content-Length: 5000\r\n\r\n{\"title\": "));
        slow.add(send(listing() + "\r\n"));
      }
      for (int i = 0; i < 20; i++) {
        Answered list = list();
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.after()).isLessThan(AN_ANSWER);
        Answered append = append();
        assertThat(append.status()).isEqualTo(201);
        assertThat(append.after()).isLessThan(AN_ANSWER);
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /// Sends something slowly: it stops within. What it is answered it does not read, and has little
  /// room for.
  private static Socket send(String text) throws IOException {
    URI address = service.address();
    Socket socket = new Socket();
    socket.setReceiveBufferSize(2_048);
    socket.connect(new java.net.InetSocketAddress(address.getHost(), address.getPort()));
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
    return socket;
  }

  private static String writing() {
    return "POST /api/timelines/"
        + slug
        + "/facts HTTP/1.1\r\nHost: localhost\r\n"
        + "Content-Type: application/json\r\nAuthorization: Bearer "
        + ServiceProcess.TOKEN
        + "\r\n";
  }

  private static String listing() {
    return reading("/api/timelines/" + slug + "/facts?limit=200");
  }

  private static String reading(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n";
  }

  /// What is in use when nothing is left to be thrown away, in KiB.
  private static long usedMemory() throws Exception {
    jcmd("GC.run");
    String heap = jcmd("GC.heap_info");
    long used = 0;
    var matcher =
        java.util.regex.Pattern.compile("(?:DefNew|Tenured) +total \\d+K, used (\\d+)K")
            .matcher(heap);
    while (matcher.find()) {
      used += Long.parseLong(matcher.group(1));
    }
    assertThat(used).as(heap).isPositive();
    return used;
  }

  private static String jcmd(String what) throws Exception {
    Path jcmd = Path.of(Installation.java()).resolveSibling("jcmd");
    Process process =
        new ProcessBuilder(jcmd.toString(), String.valueOf(service.pid()), what).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
