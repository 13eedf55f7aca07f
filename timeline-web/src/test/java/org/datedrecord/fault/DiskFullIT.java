package org.datedrecord.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.datedrecord.PostgresServer;
import org.datedrecord.fault.Client.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// A disk that is full: a real one, small, where this user may mount file systems, as root may.
@EnabledIf("org.datedrecord.fault.SmallDisk#isToBeHad")
@Tag("long")
class DiskFullIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String FULL = "The disk is full: no edits are taken until there is room.";
  private static final long RESERVE = 8L << 20;
  private static final long SOME_EDITS = 256L << 10;

  /// H2 keeps a reserve, and all goes on but editing.
  @Test
  void servesReadersFromAFullDisk() throws Exception {
    try (SmallDisk disk = SmallDisk.of(24);
        ServiceProcess service = ServiceProcess.start(embeddedIn(disk, RESERVE));
        Client client = new Client(service.awaitReady(PATIENCE));
        Editors editors = new Editors(client, 0)) {
      disk.fillUpTo(RESERVE + SOME_EDITS);
      refusesWhatItCannotKeep(editors);
      servesReaders(client, editors);
      disk.clear();
      takesEditsAgain(editors);
      service.kill();
      keptAll(disk, editors);
      assertThat(service.text()).containsOnlyOnce(FULL).containsOnlyOnce("has room again");
    }
  }

  /// Something else has taken the reserve as well: H2 closes itself.
  @Test
  void comesBackWhenADiskThatWasFullToTheLastByteHasRoom() throws Exception {
    try (SmallDisk disk = SmallDisk.of(24);
        ServiceProcess service = ServiceProcess.start(embeddedIn(disk, 0));
        Client client = new Client(service.awaitReady(PATIENCE));
        Editors editors = new Editors(client, 0)) {
      disk.fillUpTo(SOME_EDITS);
      refusesWhatItCannotKeep(editors);
      await().atMost(PATIENCE).until(() -> saysHowReadersFare(client));
      disk.clear();
      takesEditsAgain(editors);
      service.kill();
      keptAll(disk, editors);
      assertThat(service.text()).contains(FULL, "No space left on device");
    }
  }

  @Test
  void servesReadersWherePostgresIsOnAFullDisk() throws Exception {
    try (SmallDisk disk = SmallDisk.of(200);
        PostgresServer database =
            PostgresServer.startIn(
                Files.createDirectory(disk.folder().resolve("postgres")), Map.of());
        ServiceProcess service = ServiceProcess.start(ServiceProcess.onPostgres(database.url()));
        Client client = new Client(service.awaitReady(PATIENCE));
        Editors editors = new Editors(client, 0)) {
      disk.fillUpTo(0);
      refusesWhatItCannotKeep(editors);
      assertThat(client.get("/api/timelines").status()).isEqualTo(200);
      assertThat(client.get("/actuator/health/readiness").status()).isEqualTo(200);
      disk.clear();
      takesEditsAgain(editors);
      servesReaders(client, editors);
      assertThat(service.text()).contains(FULL, "No space left on device");
    }
  }

  /// Edits until one is refused, and then some more.
  private static void refusesWhatItCannotKeep(Editors editors) throws IOException {
    Answer answer;
    do {
      answer = editors.tryToReport(title(editors));
    } while (answer.status() == 201);
    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("storage-full");
    assertThat(answer.text()).contains("The disk is full");
    for (int i = 0; i < 20; i++) {
      answer = editors.tryToReport(title(editors));
      // Some room may be found, but nobody is told that something is wrong with the service.
      assertThat(answer.status()).as(answer.text()).isIn(201, 503);
    }
  }

  private static void servesReaders(Client client, Editors editors) throws IOException {
    assertThat(client.get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(client.get("/api/timelines").status()).isEqualTo(200);
    long last = editors.acknowledged().getLast().change();
    assertThat(client.get("/api/timelines?minChange=" + last).status()).isEqualTo(200);
    List<RecordCheck.Entry> feed = RecordCheck.feed(client, 0);
    assertThat(RecordCheck.lost(editors.acknowledged(), feed)).isEmpty();
  }

  /// Whoever sends requests here is told whether they are answered.
  private static boolean saysHowReadersFare(Client client) throws IOException {
    int readers = client.get("/api/timelines").status();
    int readiness = client.get("/actuator/health/readiness").status();
    assertThat(readers).isIn(200, 503);
    return readers == readiness;
  }

  private static void takesEditsAgain(Editors editors) {
    await().atMost(PATIENCE).until(() -> editors.tryToReport(title(editors)).status() == 201);
    await()
        .during(Duration.ofSeconds(2))
        .atMost(PATIENCE)
        .until(() -> editors.tryToReport(title(editors)).status() == 201);
  }

  /// Starts it on what is there.
  private static void keptAll(SmallDisk disk, Editors editors) throws Exception {
    List<RecordCheck.Entry> feed;
    Map<String, String> listed;
    try (ServiceProcess service = ServiceProcess.start(embeddedIn(disk, 0));
        Client client = new Client(service.awaitReady(PATIENCE))) {
      long last = editors.acknowledged().getLast().change();
      assertThat(client.get("/api/timelines?minChange=" + last).status()).isEqualTo(200);
      feed = RecordCheck.feed(client, 0);
      listed = RecordCheck.list(client, editors.slug());
      service.kill();
    }
    List<RecordCheck.Entry> log =
        RecordCheck.log("jdbc:h2:" + disk.folder().resolve("record"), "sa", "");
    assertThat(RecordCheck.findings(editors, log, feed, listed)).isEmpty();
  }

  private static String title(Editors editors) {
    return "Fact %d. %s".formatted(editors.sent().size(), "x".repeat(80));
  }

  private static Map<String, String> embeddedIn(SmallDisk disk, long reserve) {
    return Map.of(
        "datedrecord.data-dir",
        disk.folder().toString(),
        "datedrecord.disk-reserve",
        reserve + "B");
  }
}
