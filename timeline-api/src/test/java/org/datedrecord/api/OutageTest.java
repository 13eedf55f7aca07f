package org.datedrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.datedrecord.api.Service.Answer;
import org.junit.jupiter.api.Test;

class OutageTest {

  /// A write fails at its token already, before any controller is reached.
  @Test
  void saysToReadersAndWritersThatTheDatabaseIsGone() throws Exception {
    try (Service service = Service.empty()) {
      service.bean(DataSource.class).unwrap(HikariDataSource.class).close();
      List<Answer> answers =
          List.of(service.get("/api/timelines"), service.post("/api/timelines", "{}"));
      for (Answer answer : answers) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
      }
    }
  }

  @Test
  void saysToWritersThatTheDiskIsFullAndServesReaders() throws Exception {
    String timeline = "{\"slug\": \"mill-bridge\", \"title\": \"A\", \"scope\": \"All.\"}";
    try (Service service = Service.empty()) {
      service.restart("--datedrecord.disk-reserve=8000000TB");
      for (int i = 0; i < 2; i++) {
        Answer answer = service.post("/api/timelines", timeline);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("storage-full");
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(service.get("/api/timelines").status()).isEqualTo(200);
      }
      service.restart();
      assertThat(service.post("/api/timelines", timeline).status()).isEqualTo(201);
    }
  }
}
