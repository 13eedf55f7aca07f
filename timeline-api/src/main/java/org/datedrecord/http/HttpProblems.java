package org.datedrecord.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.stream.Collectors;
import org.datedrecord.model.Refused;
import org.datedrecord.model.StorageFull;
import org.datedrecord.model.Unavailable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Turns what was thrown into the problem to answer. No message of a library reaches the client.
public final class HttpProblems {

  private HttpProblems() {}

  /// The problem that an exception stands for.
  public static Problem of(Exception thrown, HttpServletRequest request) {
    return switch (thrown) {
      case Unanswerable e -> e.problem();
      case Refused e -> RefusalProblems.of(e.refusal());
      case HttpMessageNotReadableException e -> JsonProblems.of(e.getCause());
      case MethodArgumentTypeMismatchException e ->
          Problem.ofParameter(
              ProblemType.MALFORMED_ID, e.getName(), "\"%s\" is no id.".formatted(e.getValue()));
      case NoResourceFoundException e -> nothingAt(request);
      case NoHandlerFoundException e -> nothingAt(request);
      case HttpRequestMethodNotSupportedException e -> notAllowed(e);
      case HttpMediaTypeNotSupportedException e -> notTaken(e.getSupportedMediaTypes());
      case HttpMediaTypeNotAcceptableException e -> notAcceptable(e);
      case StorageFull e -> full();
      case Unavailable e -> busy();
      case TransientDataAccessException e -> busy();
      case DataAccessResourceFailureException e when e.getCause() instanceof StorageFull -> full();
      case DataAccessResourceFailureException e -> busy();
      case CannotCreateTransactionException e -> busy();
      case ErrorResponse e -> ofResponse(e);
      default -> ofStatus(500);
    };
  }

  /// What a bare status says.
  static Problem ofStatus(int status) {
    ProblemType type = ProblemType.ofStatus(status);
    Problem problem = Problem.of(type, type.explanation()).status(status);
    return type == ProblemType.UNAVAILABLE ? problem.header("Retry-After", "1") : problem;
  }

  /// There is nothing at a path.
  static Problem nothingAt(HttpServletRequest request) {
    return Problem.of(
        ProblemType.NOT_FOUND, "There is nothing at %s.".formatted(request.getRequestURI()));
  }

  /// The body is, by its own account, of no form that is taken here, or not in UTF-8.
  ///
  /// @param taken the forms that are; JSON where none is named
  public static Problem notTaken(Collection<MediaType> taken) {
    String forms =
        taken.isEmpty()
            ? MediaType.APPLICATION_JSON_VALUE
            : taken.stream().map(MediaType::toString).collect(Collectors.joining(", "));
    return Problem.ofHeader(
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            "Content-Type",
            "The body must be %s, in UTF-8.".formatted(forms))
        .header("Accept", forms);
  }

  /// An answer that another room has prepared.
  private static Problem ofResponse(ErrorResponse response) {
    int status = response.getStatusCode().value();
    String type = String.valueOf(response.getBody().getType());
    String detail = response.getBody().getDetail();
    return ProblemType.named(type.substring(type.lastIndexOf('/') + 1))
        .map(known -> Problem.of(known, detail == null ? known.explanation() : detail))
        .map(problem -> problem.status(status))
        .orElseGet(() -> ofStatus(status));
  }

  private static Problem busy() {
    return Problem.of(ProblemType.UNAVAILABLE, "The database does not answer now.")
        .header("Retry-After", "1");
  }

  private static Problem full() {
    return Problem.of(ProblemType.STORAGE_FULL, "The disk is full: nothing can be recorded now.")
        .header("Retry-After", "30");
  }

  private static Problem notAllowed(HttpRequestMethodNotSupportedException e) {
    String[] supported = e.getSupportedMethods();
    String allowed = supported == null ? "" : String.join(", ", supported);
    return Problem.of(
            ProblemType.METHOD_NOT_ALLOWED,
            "%s is not allowed here; %s is.".formatted(e.getMethod(), allowed))
        .header("Allow", allowed);
  }

  private static Problem notAcceptable(HttpMediaTypeNotAcceptableException e) {
    String forms =
        e.getSupportedMediaTypes().stream()
            .map(MediaType::toString)
            .collect(Collectors.joining(", "));
    return Problem.ofHeader(
        ProblemType.NOT_ACCEPTABLE,
        "Accept",
        forms.isEmpty() ? "The answer has no such form." : "The answer is " + forms + ".");
  }
}
