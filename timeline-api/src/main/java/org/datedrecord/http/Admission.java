package org.datedrecord.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Semaphore;

/// Lets some requests of each kind be at work at once and some more wait a moment. The rest is
/// turned away at once, before it costs anything, and told when to come again.
///
/// A request has a place while it is worked on, and at no other time: its body is here before it
/// gets one, and it gives it back when its answer begins to be sent. So whoever sends or reads
/// slowly keeps nobody waiting. What is held in memory for them is bounded too.
final class Admission extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final int PLACES = 32;
  private static final int IMPORTS = 2;

  private final transient ProblemWriter writer;
  private final transient Semaphore memory = Stay.memory();
  private final transient Lane writes = new Lane(PLACES);

  /// An import takes as long as its body does to come, and the record takes one edit at a time.
  private final transient Lane imports = new Lane(IMPORTS);

  private final transient Lane singles = new Lane(PLACES);

  /// To make a list is work for a processor, and while all of them make lists nothing else is done.
  private final transient Lane lists = new Lane(Runtime.getRuntime().availableProcessors() + 1);

  Admission(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isFree(request.getRequestURI())) {
      chain.doFilter(request, response);
      return;
    }
    try (Stay stay = new Stay(lane(request), memory, request)) {
      if (request instanceof WholeBody body && isWrite(request)) {
        body.receive(stay);
      }
      stay.begin();
      // Lines are worked on while the answer to them is sent.
      chain.doFilter(request, request instanceof LineBody ? response : new Sending(response, stay));
    } catch (Unanswerable e) {
      turnAway(request, response, e.problem());
    }
  }

  private void turnAway(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (ApiPath.isForPrograms(request.getRequestURI())) {
      writer.write(response, problem);
    } else {
      problem.headers().forEach(response::setHeader);
      response.sendError(problem.status());
    }
  }

  /// What tells whether the service lives must be told above all when there is much to do.
  private static boolean isFree(String path) {
    return path.startsWith("/actuator/") || path.startsWith("/assets/");
  }

  private static boolean isWrite(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "OPTIONS" -> false;
      default -> true;
    };
  }

  /// What costs much does not stand in the way of what costs little, nor readers in that of
  /// editors.
  private Lane lane(HttpServletRequest request) {
    if (isWrite(request)) {
      return request instanceof LineBody ? imports : writes;
    }
    String path = request.getRequestURI();
    boolean one =
        ApiPath.isApi(path)
            && !path.startsWith("/api/timelines/")
            && !path.startsWith("/api/changes");
    return one ? singles : lists;
  }

  /// Leaves the place as soon as the answer begins to be sent.
  private static final class Sending extends HttpServletResponseWrapper {

    private final Stay stay;

    Sending(HttpServletResponse response, Stay stay) {
      super(response);
      this.stay = stay;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      stay.leave();
      return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      stay.leave();
      return super.getWriter();
    }
  }
}
