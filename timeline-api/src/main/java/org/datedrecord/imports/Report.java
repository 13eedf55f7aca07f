package org.datedrecord.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.datedrecord.http.Problem;

/// What came of an import. Of the lines that were read, each is new, the same or rejected. Of files
/// in JSON and XML, a line is an item.
///
/// @param dryRun whether nothing was recorded
/// @param batch the name under which the new changes are found
/// @param read how many lines there were, but for blank ones
/// @param fresh how many were taken
/// @param same how many were in the record already, word for word
/// @param rejected how many were not taken
/// @param conflicting how many of these the record has something else in the place of
/// @param problems why lines were rejected, in order; no more than the first 1,000
/// @param notes what the file has besides, and is not read: a column, a title
/// @param change the newest change of the record then
public record Report(
    boolean dryRun,
    String batch,
    long read,
    @JsonProperty("new") long fresh,
    long same,
    long rejected,
    long conflicting,
    List<LineProblem> problems,
    List<String> notes,
    long change) {

  /// Why a line was rejected: a problem document, and which line it is about; of files in JSON and
  /// XML, which item.
  public record LineProblem(
      long line,
      boolean conflicting,
      String type,
      String title,
      int status,
      String detail,
      List<Problem.Fault> errors) {

    static LineProblem of(long line, boolean conflicting, Problem problem) {
      return new LineProblem(
          line,
          conflicting,
          problem.type().uri(),
          problem.type().title(),
          problem.status(),
          problem.detail(),
          problem.errors());
    }
  }

  /// How far an import is.
  public record Progress(
      long read, @JsonProperty("new") long fresh, long same, long rejected, long conflicting) {}
}
