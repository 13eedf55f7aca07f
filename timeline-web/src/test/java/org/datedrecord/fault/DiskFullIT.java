package org.datedrecord.fault;

import java.time.Duration;
import java.util.Map;
import org.datedrecord.PostgresServer;
import org.datedrecord.fault.Client.Answer;
import org.junit.jupiter.api.Test;

/// A disk that is full.
class DiskFullIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void embedded() throws Exception {
    try (SmallDisk disk = SmallDisk.of(24)) {
      try (ServiceProcess service =
              ServiceProcess.start(
                  Map.of(
                      "datedrecord.data-dir",
                      disk.folder().toString(),
                      "datedrecord.disk-reserve",
                      "0"));
          Client client = new Client(service.awaitReady(PATIENCE))) {
        go(disk, client, 300_000, service);
      }
    }
  }

  @Test
  void postgres() throws Exception {
    try (SmallDisk disk = SmallDisk.of(200);
        PostgresServer database = PostgresServer.startIn(disk.folder(), Map.of())) {
      try (ServiceProcess service =
              ServiceProcess.start(ServiceProcess.onPostgres(database.url()));
          Client client = new Client(service.awaitReady(PATIENCE))) {
        go(disk, client, 0, service);
      }
    }
  }

  private void go(SmallDisk disk, Client client, int left, ServiceProcess service)
      throws Exception {
    Editors editors = new Editors(client, 0);
    System.out.println("left " + disk.left());
    disk.fillUpTo(left);
    Answer answer = null;
    for (int i = 0; i < 6; i++) {
      do {
        String title = "Fact " + editors.acknowledged().size() + " " + "x".repeat(80);
        answer = client.post("/api/timelines/" + editors.slug() + "/facts", editors.body(title));
        if (answer.status() == 201) editors.note(title, answer);
      } while (answer.status() == 201);
      System.out.println(editors.acknowledged().size() + " " + disk.left() + " " + answer);
      System.out.println(client.get("/api/timelines"));
      System.out.println(client.get("/api/timelines/" + editors.slug() + "/facts").status());
      System.out.println(client.get("/actuator/health/readiness"));
      System.out.println(client.get("/actuator/health"));
      Thread.sleep(500);
    }
    disk.clear();
    for (int i = 0; i < 6; i++) {
      String title = "Fact " + editors.acknowledged().size() + " " + "x".repeat(80);
      answer = client.post("/api/timelines/" + editors.slug() + "/facts", editors.body(title));
      if (answer.status() == 201) editors.note(title, answer);
      System.out.println(answer);
      System.out.println(client.get("/api/timelines"));
      System.out.println(client.get("/actuator/health/readiness"));
      Thread.sleep(1000);
    }
    System.out.println(RecordCheck.lost(editors.acknowledged(), RecordCheck.feed(client, 0)));
    System.out.println(service.text());
  }
}
