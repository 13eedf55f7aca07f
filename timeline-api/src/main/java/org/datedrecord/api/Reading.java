package org.datedrecord.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
final class Reading {

  /// A negotiated answer names its moment in its links, so it is another one.
  private static final String NEGOTIATED = "-at";

  /// The header that names the log of which an answer tells.
  static final String LOG = "Record-Log";

  private static final String ZIPPED = "-gzip";
  private static final int WORTH_ZIPPING = 1024;

  private final HttpServletRequest request;
  private final HttpServletResponse response;
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
  Moment moment() {
    return moment;
  }

  /// What the query says.
  Parameters given() {
    return given;
  }

  /// The address as it was asked for.
  String address() {
    return request.getRequestURI() + given.queryWithout(Set.of("minChange"), "", null);
  }

  /// The address as it was asked for, with another value of one parameter.
  String address(String name, @Nullable String value) {
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
  Paging.@Nullable Place place() {
    return cursor == null ? null : cursor.place();
  }

  /// The address of another part of this list, as it stood at the same moment.
  String part(Paging.@Nullable Place place) {
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
    EntityTag plain =
        EntityTag.strong(
            "%d-%s-%s%s"
                .formatted(
                    moment.change(),
                    log.substring(0, 8),
                    wire.format(),
                    negotiated ? NEGOTIATED : ""));
    EntityTag zipped = EntityTag.strong(plain.value() + ZIPPED);
    Optional<EntityTag> known = known(plain, zipped);
    if (known.isPresent()) {
      requireThere.run();
      describe(known.get(), moment.recordedAt());
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] json = wire.bytes(body.get());
    if (anyKnown()) {
      describe(plain, moment.recordedAt());
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    } else if (json.length > WORTH_ZIPPING && takesGzip()) {
      describe(zipped, moment.recordedAt());
      response.setHeader("Content-Encoding", "gzip");
      send(gzip(json));
    } else {
      describe(plain, moment.recordedAt());
      send(json);
    }
  }

  /// Answers with one thing, which has a version of its own.
  void answer(EntityTag tag, Instant changedAt, Object body) throws IOException {
    describe(tag, changedAt);
    if (known(tag).isPresent() || anyKnown()) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    } else {
      send(wire.bytes(body));
    }
  }

  /// Names other parts of a list, in the headers too.
  void link(Map<String, String> links) {
    links.forEach((relation, target) ->
        response.addHeader("Link", "<%s>; rel=\"%s\"".formatted(target, relation)));
  }

  private void send(byte[] body) throws IOException {
    Stay.hold(request, body.length);
    response.setContentType("application/json");
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

  private Optional<EntityTag> known(EntityTag... tags) {
    return conditions()
        .flatMap(listed ->
            List.of(tags).stream()
                .filter(tag -> listed.stream().anyMatch(tag::sameFor))
                .findFirst());
  }

  private boolean anyKnown() {
    return !EntityTag.lines(request, "If-None-Match").isEmpty() && conditions().isEmpty();
  }

  private Optional<List<EntityTag>> conditions() {
    List<String> lines = EntityTag.lines(request, "If-None-Match");
    return lines.isEmpty() ? Optional.of(List.of()) : EntityTag.list("If-None-Match", lines);
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
    response.addHeader(
        "Link", "<%s>; rel=\"timemap\"; type=\"application/json\"".formatted(timeMap()));
    if (negotiated) {
      response.setHeader("Content-Location", address());
    }
  }

  /// Where the moments of what is read are listed: the versions of a fact, or changes.
  private String timeMap() {
    String[] parts = request.getRequestURI().split("/", -1);
    if (parts.length > 3 && parts[2].equals("facts")) {
      return "/api/facts/" + parts[3] + "/versions";
    }
    return parts.length > 3 && parts[2].equals("timelines")
        ? "/api/timelines/" + parts[3] + "/changes"
        : "/api/changes";
  }
}
