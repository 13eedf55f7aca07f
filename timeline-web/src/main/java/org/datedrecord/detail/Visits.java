package org.datedrecord.detail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.datedrecord.view.TimelineView;
import org.datedrecord.web.Address;
import org.datedrecord.web.Build;
import org.datedrecord.web.Document;
import org.datedrecord.web.ErrorPage;
import org.datedrecord.web.Moments;
import org.datedrecord.web.Renderer;
import org.datedrecord.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/// Answers whoever comes for a page below a timeline: finds the moment and the timeline, lets a
/// browser keep what it has, and says what is the matter where there is nothing to show.
@Component
public class Visits {

  /// What is shown to a visitor; empty where there is no such thing.
  public interface Showing extends Function<Visit, Optional<? extends Document>> {}

  private final Reader reader;
  private final Moments moments;
  private final Renderer renderer;
  private final Build build;

  public Visits(Reader reader, Moments moments, Renderer renderer, Build build) {
    this.reader = reader;
    this.moments = moments;
    this.renderer = renderer;
    this.build = build;
  }

  /// Shows a page, at the moment that the address names in `asOf`.
  public @Nullable View show(
      String slug,
      @Nullable List<String> asOf,
      WebRequest request,
      HttpServletResponse response,
      Showing showing) {
    String asked = Address.only(asOf);
    Optional<Moment> named = moments.read(asked);
    if (named.isEmpty()) {
      return renderer.view(moments.unreadable("/" + slug));
    }
    Moment read = named.get();
    Moment now = moments.now();
    if (moments.isKnown(read, now, request, response)) {
      return null;
    }
    return visit(slug, read, asked)
        .<Document>flatMap(showing)
        .or(() -> visit(slug, now, null).map(present -> later(present, showing.apply(present))))
        .map(renderer::view)
        .orElseGet(() -> renderer.view(ErrorPage.of(HttpStatus.NOT_FOUND, build.assets())));
  }

  private Optional<Visit> visit(String slug, Moment moment, @Nullable String asOf) {
    return reader
        .timeline(slug, moment)
        .map(timeline -> new Visit(timeline, moment, asOf, build.assets()));
  }

  /// What is not there at the moment asked for, but is now, had not been recorded.
  private Document later(Visit present, Optional<? extends Document> shown) {
    TimelineView timeline = present.timeline();
    return shown.isEmpty()
        ? ErrorPage.of(HttpStatus.NOT_FOUND, build.assets())
        : ErrorPage.of(
            HttpStatus.NOT_FOUND,
            "This had not been recorded",
            "At that moment the record held nothing of it. The record of this timeline begins on %s."
                .formatted(Words.time(timeline.openedAt())),
            build.assets(),
            present.path(),
            timeline.title());
  }
}
