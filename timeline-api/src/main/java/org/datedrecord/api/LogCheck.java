package org.datedrecord.api;

import java.util.Optional;
import java.util.UUID;
import org.datedrecord.http.Parameters;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.view.LogView;
import org.datedrecord.view.Reader;

/// Sees to it that nobody who follows the changes overlooks that the record was restored from an
/// older backup, and takes what came after for what came before.
final class LogCheck {

  private static final String PARAMETER = "log";
  private static final String FORM = "the identity of a log, a UUID";

  private LogCheck() {}

  /// Refuses a client that names another log, or has seen a change that this one does not have.
  static void of(Reader reader, LogView log, Parameters given, long after) {
    Optional<UUID> named = given.one(PARAMETER, FORM, UUID::fromString);
    if (named.isPresent() && !named.get().equals(log.identity())) {
      Problem problem = problem(log, "This is log %s.".formatted(log.identity()));
      throw reader
          .inCommonWith(named.get())
          .map(change -> problem.with("inCommon", change))
          .orElse(problem)
          .thrown();
    }
    if (after > log.change()) {
      throw problem(log, "There is no change %d; the newest is %d.".formatted(after, log.change()))
          .thrown();
    }
  }

  private static Problem problem(LogView log, String detail) {
    return Problem.of(ProblemType.ANOTHER_LOG, detail)
        .with("log", log.identity())
        .with("change", log.change());
  }
}
