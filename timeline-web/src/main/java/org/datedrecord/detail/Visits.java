package org.datedrecord.detail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.datedrecord.view.TimelineView;
import org.datedrecord.web.Address;
import org.datedrecord.web.AsOfText;
import org.datedrecord.web.Build;
import org.datedrecord.web.Document;
import org.datedrecord.web.ErrorPage;
import org.datedrecord.web.Renderer;
import org.datedrecord.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/// Answers whoever comes for a page below a timeline: finds the moment and the timeline, lets a
/// browser keep what it has, and says what is the matter where there is nothing to show.
@Component
class Visits {

  /// What is shown to a visitor; empty where there is no such thing.
  interface Showing extends Function<Visit, Optional<? extends Document>> {}

  private final Reader reader;
  private final Renderer renderer;
  private final Build build;

  Visits(Reader reader, Renderer renderer, Build build) {
    this.reader = reader;
    this.renderer = renderer;
    this.build = build;
  }

  /// Shows a page, at the moment that the address names in `asOf`.
  @Nullable View show(
      String slug,
      @Nullable List<String> asOf,
      WebRequest request,
      HttpServletResponse response,
      Showing showing) {
    String asked = Address.only(asOf);
    Optional<AsOf> named = asked == null ? Optional.of(new AsOf.Now()) : AsOfText.parse(asked);
    if (named.isEmpty()) {
      return renderer.view(unreadable("/" + slug));
    }
    Moment read = reader.moment(named.get());
    Moment now = reader.moment(new AsOf.Now());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    if (request.checkNotModified(tag(read, now))) {
      return null;
    }
    return visit(slug, read, asked)
        .<Document>flatMap(showing)
        .or(() -> visit(slug, now, null).map(present -> later(present, showing.apply(present))))
        .map(renderer::view)
        .orElseGet(() -> renderer.view(ErrorPage.of(HttpStatus.NOT_FOUND, build.assets())));
  }

  /// A moment of the record as the address names it; empty if it cannot be read.
  Optional<Moment> moment(String text) {
    return AsOfText.parse(text).map(reader::moment);
  }

  /// What is shown where a moment cannot be read.
  ErrorPage unreadable(String href) {
    return ErrorPage.of(
        HttpStatus.BAD_REQUEST,
        "This moment cannot be read",
        "A moment of the record is a day (2026-07-05), a time (2026-07-05T12:00:00Z) or the number"
            + " of a change (change:20).",
        build.assets(),
        href,
        "Read the present");
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

  /// What a page was made of: the moment that is read; the present, with its time, by which it is
  /// no other record's; and the build.
  private String tag(Moment read, Moment now) {
    return "W/\"%d.%d-%x-%s\""
        .formatted(read.change(), now.change(), now.recordedAt().toEpochMilli(), build.edition());
  }
}
