package org.datedrecord.security;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Answers what the web server itself cannot read, and so hands to none of our filters: with a
/// problem document in place of Tomcat's own page.
@Component
final class UnreadableRequests
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new ProblemValve()));
  }

  private static final class ProblemValve extends ErrorReportValve {

    private final SecurityHeaders headers = new SecurityHeaders();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      int status = ofClient(response.getStatus());
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      try {
        response.setStatus(status);
        headers.writeHeaders(request, response);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(ProblemWriter.bare(status));
        response.finishResponse();
      } catch (IOException e) {
        container.getLogger().debug("The client has gone before it was answered.", e);
      }
    }

    /// A method, a version or a transfer coding that nobody knows is no fault of the service.
    private static int ofClient(int status) {
      return status == 501 || status == 505 ? 400 : status;
    }
  }
}
