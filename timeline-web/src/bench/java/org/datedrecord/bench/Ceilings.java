package org.datedrecord.bench;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Endpoints on the same server and database that do next to nothing: what the service is measured
/// against.
@RestController
class Ceilings {

  private final JdbcClient jdbc;
  private volatile List<String> ids = List.of();

  Ceilings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// From now on these facts are read.
  void read(List<String> facts) {
    ids = List.copyOf(facts);
  }

  /// As many facts as a page of a list has, read by their ids and sent as they are kept.
  @GetMapping("/ceiling/rows")
  void rows(HttpServletResponse response) throws IOException {
    List<String> bodies =
        jdbc.sql("select body from fact_row where fact_id in (:ids) and recorded_to is null")
            .param("ids", ids)
            .query((row, n) -> row.getString(1))
            .list();
    byte[] json = ("[" + String.join(",", bodies) + "]").getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json");
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }

  /// One look at the newest change, and nothing else.
  @GetMapping("/ceiling/look")
  void look(HttpServletResponse response) {
    jdbc.sql("select change_number from change_row order by change_number desc limit 1")
        .query(Long.class)
        .single();
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
  }
}
