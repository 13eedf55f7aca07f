package org.datedrecord.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/// Answers what never reaches the service, such as a request line that is not HTTP, with a problem
/// document instead of the container's own page. The container makes it by its class name.
public final class ProblemValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    AtomicBoolean writable = new AtomicBoolean();
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
    if (!writable.get()) {
      return;
    }
    ProblemType type = ProblemType.ofStatus(status);
    // These are our own words: there is nothing in them to escape.
    byte[] body =
        """
        {"type":"%s","title":"%s","status":%d,"detail":"%s"}"""
            .formatted(type.uri(), type.title(), status, type.explanation().replace("\"", "\\\""))
            .getBytes(StandardCharsets.UTF_8);
    try {
      response.setContentType(Problem.MEDIA_TYPE);
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException e) {
      container.getLogger().debug("The client went away", e);
    }
  }
}
