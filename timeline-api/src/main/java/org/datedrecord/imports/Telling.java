package org.datedrecord.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.datedrecord.http.HttpProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// How a client is told what comes of its import: when all is done, or all along.
sealed interface Telling {

  /// Does the work, and tells of it.
  void tell(Work work) throws IOException;

  /// An import that is still to be done.
  interface Work {
    Report run(Import.Follower follower) throws IOException;
  }

  /// One answer, in JSON.
  record AtTheEnd(JsonMapper json, HttpServletResponse response) implements Telling {

    @Override
    public void tell(Work work) throws IOException {
      byte[] answer = json.writeValueAsBytes(work.run(progress -> {}));
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(answer.length);
      response.getOutputStream().write(answer);
    }
  }

  /// A line now and then, `progress`, and a last one, `report` or `problem`. Once the first is sent
  /// there is no other status to be had. There are so few that they fit into the network's own
  /// buffers, where a client sends all before it reads.
  record InLines(JsonMapper json, HttpServletRequest request, HttpServletResponse response)
      implements Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    @Override
    public void tell(Work work) throws IOException {
      long[] last = {System.nanoTime() - PAUSE.toNanos()};
      Map<String, Object> end;
      try {
        end =
            Map.of(
                "report",
                work.run(progress -> {
                  if (System.nanoTime() - last[0] >= PAUSE.toNanos()) {
                    last[0] = System.nanoTime();
                    write(Map.of("progress", progress));
                  }
                }));
      } catch (RuntimeException e) {
        if (!response.isCommitted()) {
          throw e;
        }
        LOG.warn("An import broke off", e);
        end = Map.of("problem", HttpProblems.of(e, request).document());
      }
      write(end);
    }

    private void write(Map<String, Object> line) throws IOException {
      response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
      response.setHeader("Cache-Control", "no-store");
      response.getOutputStream().write(json.writeValueAsBytes(line));
      response.getOutputStream().write('\n');
      response.flushBuffer();
    }
  }
}
