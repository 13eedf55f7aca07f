package org.datedrecord.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.datedrecord.door.Visitor;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.datedrecord.web.Build;
import org.datedrecord.web.Document;
import org.datedrecord.web.ErrorPage;
import org.datedrecord.web.Renderer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Answers editors who come for one of their pages. Nobody keeps a copy of these: what an editor
/// works on must be what the record says now.
@Component
class Desks {

  /// What is shown to an editor; empty where there is no such thing.
  interface Showing extends Function<Desk, Optional<? extends Document>> {}

  private final Reader reader;
  private final Renderer renderer;
  private final Build build;

  Desks(Reader reader, Renderer renderer, Build build) {
    this.reader = reader;
    this.renderer = renderer;
    this.build = build;
  }

  /// The present.
  Moment now() {
    return reader.moment(new AsOf.Now());
  }

  /// Shows a page of a timeline.
  View show(
      String slug, HttpServletRequest request, HttpServletResponse response, Showing showing) {
    Moment now = now();
    return show(
        response,
        reader
            .timeline(slug, now)
            .map(timeline -> new Desk(timeline, now, Visitor.of(request), build.assets()))
            .<Document>flatMap(showing)
            .orElseGet(() -> ErrorPage.of(HttpStatus.NOT_FOUND, build.assets())));
  }

  /// Shows a page of all timelines.
  View show(HttpServletResponse response, Document page) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return renderer.view(page);
  }

  /// Where the static files are.
  String assets() {
    return build.assets();
  }
}
