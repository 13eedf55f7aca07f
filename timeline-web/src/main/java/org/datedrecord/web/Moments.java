package org.datedrecord.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/// The moments of the record that addresses name, and what a browser may keep of a page that was
/// made there.
@Component
public final class Moments {

  private final Reader reader;
  private final Build build;

  public Moments(Reader reader, Build build) {
    this.reader = reader;
    this.build = build;
  }

  /// The present.
  public Moment now() {
    return reader.moment(new AsOf.Now());
  }

  /// The moment that a text names, which is the present where there is none; empty if it cannot be
  /// read.
  public Optional<Moment> read(@Nullable String asOf) {
    return asOf == null ? Optional.of(now()) : AsOfText.parse(asOf).map(reader::moment);
  }

  /// Whether whoever asks has the page already. Browsers ask each time, and it is rendered only
  /// when it may have become another.
  public boolean isKnown(
      Moment read, Moment now, WebRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    Renderer.varyByColours(response);
    return request.checkNotModified(tag(read, now));
  }

  /// What a page was made of: the moment that is read; the present, which decides whether there is
  /// a later one, with its time, by which it is no other record's, nor that of one before it was
  /// restored; and the build, with the colours in which it is shown.
  private String tag(Moment read, Moment now) {
    return "W/\"%d.%d-%x-%s\""
        .formatted(read.change(), now.change(), now.recordedAt().toEpochMilli(), build.edition());
  }

  /// What is shown where a moment cannot be read.
  ///
  /// @param href the same at present
  public ErrorPage unreadable(String href) {
    return ErrorPage.of(
        HttpStatus.BAD_REQUEST,
        "This moment cannot be read",
        "A moment of the record is a day (2026-07-05), a time (2026-07-05T12:00:00Z) or the number"
            + " of a change (change:20).",
        build.assets(),
        href,
        "Read the present");
  }
}
