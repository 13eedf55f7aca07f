package org.datedrecord.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes problem documents. Filters use it too: there is no other way to answer an error.
@Component
public class ProblemWriter {

  private final JsonMapper json;

  /// What a bare status says, where nothing of the service can be asked. Every word of it is ours,
  /// so only quotation marks are escaped.
  public static byte[] bare(int status) {
    ProblemType type = ProblemType.ofStatus(status);
    return """
    {"type":"%s","title":"%s","status":%d,"detail":"%s"}\
    """
        .formatted(type.uri(), type.title(), status, type.explanation().replace("\"", "\\\""))
        .getBytes(StandardCharsets.UTF_8);
  }

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /// Answers with a problem document. What was said of the answer that there is not, such as its
  /// entity tag, is taken back.
  public void write(HttpServletResponse response, Problem problem) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setHeader("ETag", null);
    response.setHeader("Last-Modified", null);
    response.setHeader("Content-Encoding", null);
    response.setHeader("Cache-Control", "no-store");
    problem.headers().forEach(response::setHeader);
    byte[] body = json.writeValueAsBytes(problem.document());
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
