package org.datedrecord.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.datedrecord.http.EntityTag;
import org.datedrecord.http.Parameters;
import org.datedrecord.http.Stay;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Paging;
import org.jspecify.annotations.Nullable;

/// One request that reads: the moment it reads from, and the way its answer is given, with all that
/// HTTP wants to know of it.
///
/// Answers are written here rather than by Spring, because a 304 must be decided before the record
/// is asked, and by the tag alone: two changes can fall into one second, so `If-Modified-Since`
/// would hide the second one. Lists are compressed here too. A compressed form is another form and,
/// the tags being strong, needs a tag of its own; the container, which cannot know one, does not
/// compress what has a strong tag.
public final class Reading {

  /// A negotiated answer names its moment in its links, so it is another one.
  private static final String NEGOTIATED = "-at";

  /// The header that names the log of which an answer tells.
  static final String LOG = "Record-Log";

  private static final String JSON = "application/json";
  private static final String ZIPPED = "-gzip";
  private static final int WORTH_ZIPPING = 1024;

  /// What one part of a document takes, more or less, for as long as its client is slow.
  private static final int PART = 2 << 20;

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Conditions conditions;
  private final Parameters given;
  private final Moment moment;
  private final boolean fixed;
  private final boolean negotiated;
  private final @Nullable Cursor cursor;
  private final Wire wire;
  private final String log;

  Reading(
      HttpServletRequest request,
      HttpServletResponse response,
      Parameters given,
      AskedMoment asked,
      Moment moment,
      boolean fixed,
      @Nullable Cursor cursor,
      Wire wire,
      String log) {
    this.request = request;
    this.response = response;
    this.conditions = new Conditions(request);
    this.negotiated = asked.negotiated();
    // Whoever follows a link of a moment that a header named does not send that header again.
    this.given =
        negotiated ? given.with(AskedMoment.PARAMETER, "change:" + moment.change()) : given;
    this.moment = moment;
    this.fixed = fixed;
    this.cursor = cursor;
    this.wire = wire;
    this.log = log;
    response.setHeader(LOG, log);
    response.addHeader("Vary", "Accept, Accept-Datetime, Accept-Encoding");
    if (asked.explicit()) {
      sayWhen(asked);
    }
  }

  /// The moment that is read from.
  public Moment moment() {
    return moment;
  }

  /// What the query says.
  public Parameters given() {
    return given;
  }

  /// The path that was asked for.
  public String path() {
    return request.getRequestURI();
  }

  /// The address as it was asked for.
  public String address() {
    return request.getRequestURI() + given.queryWithout(Set.of("minChange"), "", null);
  }

  /// The address as it was asked for, with another value of one parameter.
  public String address(String name, @Nullable String value) {
    return request.getRequestURI() + given.queryWithout(Set.of("minChange", name), name, value);
  }

  /// The address as it was asked for, with other values of some parameters.
  String address(Map<String, String> others) {
    Parameters asked = given;
    for (Map.Entry<String, String> other : others.entrySet()) {
      asked = asked.with(other.getKey(), other.getValue());
    }
    return request.getRequestURI() + asked.queryWithout(Set.of("minChange"), "", null);
  }

  /// Where the part that is asked for begins or ends; none for the first part.
  public Paging.@Nullable Place place() {
    return cursor == null ? null : cursor.place();
  }

  /// The address of another part of this list, as it stood at the same moment.
  public String part(Paging.@Nullable Place place) {
    return address(
        Cursor.PARAMETER, new Cursor(moment.change(), place).text(context(request, given)));
  }

  /// What a cursor of a list is bound to.
  static String context(HttpServletRequest request, Parameters given) {
    return request.getRequestURI() + given.canonical(Set.of("minChange", Cursor.PARAMETER));
  }

  /// Answers with a whole collection.
  <T> void list(Supplier<List<T>> items) throws IOException {
    list(() -> {}, items);
  }

  /// Answers with a whole collection of something that may not be there.
  <T> void list(Runnable requireThere, Supplier<List<T>> items) throws IOException {
    answer(
        requireThere,
        () -> new Listing<>(items.get(), moment.change(), Links.of("self", address())));
  }

  /// Answers with something that follows from the moment alone. It is not asked for if the client
  /// has it.
  void answer(Supplier<?> body) throws IOException {
    answer(() -> {}, body);
  }

  /// The same of something that may not be there: not even its absence is hidden by a 304.
  void answer(Runnable requireThere, Supplier<?> body) throws IOException {
    answer(JSON, requireThere, () -> wire.bytes(body.get()));
  }

  /// The same in another form.
  public void answer(String mediaType, Runnable requireThere, Supplier<byte[]> body)
      throws IOException {
    EntityTag plain = EntityTag.strong(state(mediaType));
    EntityTag zipped = EntityTag.strong(plain.value() + ZIPPED);
    Optional<EntityTag> known = conditions.known(plain, zipped);
    if (known.isPresent()) {
      requireThere.run();
      describe(known.get(), moment.recordedAt());
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] bytes = body.get();
    if (conditions.anyKnown()) {
      describe(plain, moment.recordedAt());
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    } else if (bytes.length > WORTH_ZIPPING && takesGzip()) {
      describe(zipped, moment.recordedAt());
      response.setHeader("Content-Encoding", "gzip");
      send(mediaType, gzip(bytes));
    } else {
      describe(plain, moment.recordedAt());
      send(mediaType, bytes);
    }
  }

  /// Answers with a document that is written while it is read, and so may be of any length. Its tag
  /// is weak: the same state is told each time, and whoever compresses it on the way may.
  ///
  /// @param prepared reads as much as tells that there is an answer; nothing is sent before that
  public void stream(String mediaType, Runnable requireThere, Supplier<Content> prepared)
      throws IOException {
    EntityTag tag = new EntityTag(true, state(mediaType));
    if (conditions.known(tag).isPresent() || conditions.anyKnown()) {
      requireThere.run();
      describe(tag, moment.recordedAt());
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    Stay.hold(request, PART);
    Content content = prepared.get();
    describe(tag, moment.recordedAt());
    response.setContentType(mediaType);
    if (!request.getMethod().equals("HEAD")) {
      // Never closed here: what ends early must not look like what is whole.
      Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
      content.write(out);
      out.flush();
    }
  }

  /// Writes a document.
  public interface Content {
    /// Writes all of it.
    void write(Writer out) throws IOException;
  }

  /// What tells this answer from others at the same address.
  private String state(String mediaType) {
    return "%d-%s-%s%s%s"
        .formatted(
            moment.change(),
            log.substring(0, 8),
            wire.format(),
            mediaType.equals(JSON) ? "" : "-%08x".formatted(mediaType.hashCode()),
            negotiated ? NEGOTIATED : "");
  }

  /// Answers with one thing, which has a version of its own.
  void answer(EntityTag tag, Instant changedAt, Object body) throws IOException {
    describe(tag, changedAt);
    if (conditions.known(tag).isPresent() || conditions.anyKnown()) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    } else {
      send(JSON, wire.bytes(body));
    }
  }

  /// Names other parts of a list, in the headers too.
  public void link(Map<String, String> links) {
    links.forEach((relation, target) ->
        response.addHeader("Link", "<%s>; rel=\"%s\"".formatted(target, relation)));
  }

  private void send(String mediaType, byte[] body) throws IOException {
    Stay.hold(request, body.length);
    response.setContentType(mediaType);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private void describe(EntityTag tag, Instant changedAt) {
    response.setHeader("ETag", tag.toString());
    if (moment.change() > 0) {
      response.setHeader("Last-Modified", AskedMoment.HTTP_DATE.format(changedAt));
    }
    response.setHeader("Cache-Control", fixed ? "public, max-age=86400" : "no-cache");
  }

  private boolean takesGzip() {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null
        && List.of(accepted.toLowerCase(Locale.ROOT).split(",")).stream()
            .map(String::strip)
            .anyMatch(coding -> coding.matches("gzip(\\s*;\\s*q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?"));
  }

  private static byte[] gzip(byte[] json) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length / 4);
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(json);
    }
    return bytes.toByteArray();
  }

  /// Says of which moment this is (RFC 7089), and how to come to others.
  private void sayWhen(AskedMoment asked) {
    Instant recorded = moment.recordedAt();
    if (moment.change() == 0) {
      recorded = asked.asOf() instanceof AsOf.At at ? at.instant() : Instant.EPOCH;
    }
    response.setHeader("Memento-Datetime", AskedMoment.HTTP_DATE.format(recorded));
    String original =
        request.getRequestURI()
            + given.queryWithout(
                Set.of(Readings.MIN_CHANGE, Cursor.PARAMETER, AskedMoment.PARAMETER), "", null);
    response.addHeader("Link", "<%s>; rel=\"original timegate\"".formatted(original));
    TimeMaps moments = TimeMaps.of(request.getRequestURI());
    response.addHeader(
        "Link",
        "<%s>; rel=\"timemap\"; type=\"%s\"".formatted(moments.address(), moments.mediaType()));
    if (negotiated) {
      response.setHeader("Content-Location", address());
    }
  }
}
