package org.datedrecord.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An answer that says why there is no other: a problem document (RFC 9457).
///
/// @param type its kind
/// @param status the HTTP status
/// @param detail one sentence for the person who asked
/// @param errors where in the request the fault is, as far as that is known
/// @param more what this kind of problem says besides: the present version, for one
/// @param headers what goes into the answer's headers
public record Problem(
    ProblemType type,
    int status,
    String detail,
    List<Fault> errors,
    Map<String, Object> more,
    Map<String, String> headers) {

  /// The media type of problem documents.
  public static final String MEDIA_TYPE = "application/problem+json";

  /// One fault in a request.
  ///
  /// @param pointer where in the body, as a JSON pointer
  /// @param parameter which parameter of the query or the path
  /// @param header which header
  /// @param code what it is, as a stable word
  /// @param detail one sentence for the person who asked
  public record Fault(
      @Nullable String pointer,
      @Nullable String parameter,
      @Nullable String header,
      String code,
      String detail) {}

  /// A problem of which there is no more to say.
  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, type.status(), detail, List.of(), Map.of(), Map.of());
  }

  /// A fault in the body.
  public static Problem at(ProblemType type, String pointer, String code, String detail) {
    return of(type, detail).with(new Fault(pointer, null, null, code, detail));
  }

  /// A fault in a parameter of the query or the path.
  public static Problem ofParameter(ProblemType type, String parameter, String detail) {
    return of(type, detail).with(new Fault(null, parameter, null, type.word(), detail));
  }

  /// A fault in a header.
  public static Problem ofHeader(ProblemType type, String header, String detail) {
    return of(type, detail).with(new Fault(null, null, header, type.word(), detail));
  }

  /// The same with another status.
  public Problem status(int other) {
    return new Problem(type, other, detail, errors, more, headers);
  }

  /// The same with something more to say.
  public Problem with(String name, Object value) {
    Map<String, Object> members = new LinkedHashMap<>(more);
    members.put(name, value);
    return new Problem(type, status, detail, errors, members, headers);
  }

  /// The same with a header.
  public Problem header(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new Problem(type, status, detail, errors, more, all);
  }

  private Problem with(Fault fault) {
    return new Problem(type, status, detail, List.of(fault), more, headers);
  }

  /// Ends the request with this answer.
  public Unanswerable thrown() {
    return new Unanswerable(this);
  }

  /// The document as it is sent.
  public Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", type.uri());
    document.put("title", type.title());
    document.put("status", status);
    document.put("detail", detail);
    if (!errors.isEmpty()) {
      document.put("errors", errors);
    }
    document.putAll(more);
    return document;
  }
}
