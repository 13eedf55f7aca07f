package org.datedrecord.bench;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Endpoints on the same server and database that do next to nothing: what the service is measured
/// against.
@RestController
class Ceilings {

  private final JdbcClient jdbc;
  private volatile List<UUID> ids = List.of();

  Ceilings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// From now on these facts are read.
  void read(List<UUID> facts) {
    ids = List.copyOf(facts);
  }

  /// As many facts as a page of a list has, read by their ids and sent as they are kept.
  @GetMapping("/ceiling/rows")
  void rows(HttpServletResponse response) throws IOException {
    List<byte[]> bodies =
        jdbc.sql("select body from fact_row where fact_id in (:ids) and recorded_to is null")
            .param("ids", ids)
            .query((row, n) -> row.getBytes(1))
            .list();
    response.setContentType("application/json");
    response.setContentLength(bodies.stream().mapToInt(body -> body.length + 1).sum() + 1);
    OutputStream out = response.getOutputStream();
    int separator = '[';
    for (byte[] body : bodies) {
      out.write(separator);
      out.write(body);
      separator = ',';
    }
    out.write(']');
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
