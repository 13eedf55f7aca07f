package org.datedrecord.http;

import org.datedrecord.model.Refusal;
import org.jspecify.annotations.Nullable;

/// Turns a refusal into the problem of the same name.
public final class RefusalProblems {

  private RefusalProblems() {}

  /// The problem of a refused edit.
  public static Problem of(Refusal refusal) {
    ProblemType type = type(refusal);
    String field = field(refusal);
    Problem problem =
        field == null
            ? Problem.of(type, refusal.message())
            : Problem.at(type, "/" + field, type.word(), refusal.message());
    return refusal instanceof Refusal.StillRunning ? problem.header("Retry-After", "1") : problem;
  }

  /// The problem of a value in a body that was refused as it was made.
  ///
  /// @param pointer the place of the value, of which the refusal names a part
  static Problem of(Refusal refusal, String pointer) {
    ProblemType type = type(refusal);
    String field = field(refusal);
    String place = field == null || pointer.endsWith("/" + field) ? pointer : pointer + "/" + field;
    return Problem.at(type, place, type.word(), refusal.message());
  }

  private static @Nullable String field(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Missing r -> r.field();
      case Refusal.TooLong r -> r.field();
      case Refusal.Malformed r -> r.field();
      default -> null;
    };
  }

  /// The type with the refusal's name.
  public static ProblemType type(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Unknown r -> ProblemType.UNKNOWN;
      case Refusal.Taken r -> ProblemType.TAKEN;
      case Refusal.Stale r -> ProblemType.STALE;
      case Refusal.FactRetracted r -> ProblemType.FACT_RETRACTED;
      case Refusal.FactNotRetracted r -> ProblemType.FACT_NOT_RETRACTED;
      case Refusal.FactAlreadyOvertaken r -> ProblemType.FACT_ALREADY_OVERTAKEN;
      case Refusal.AlreadyStands r -> ProblemType.ALREADY_STANDS;
      case Refusal.NotItsSubject r -> ProblemType.NOT_ITS_SUBJECT;
      case Refusal.LastEvidence r -> ProblemType.LAST_EVIDENCE;
      case Refusal.NoEvidence r -> ProblemType.NO_EVIDENCE;
      case Refusal.SameQuote r -> ProblemType.SAME_QUOTE;
      case Refusal.SameEvidence r -> ProblemType.SAME_EVIDENCE;
      case Refusal.UnknownEvidence r -> ProblemType.UNKNOWN_EVIDENCE;
      case Refusal.SourceWithdrawn r -> ProblemType.SOURCE_WITHDRAWN;
      case Refusal.SourceNotWithdrawn r -> ProblemType.SOURCE_NOT_WITHDRAWN;
      case Refusal.FromDiffers r -> ProblemType.FROM_DIFFERS;
      case Refusal.NothingChanges r -> ProblemType.NOTHING_CHANGES;
      case Refusal.ChangedTwice r -> ProblemType.CHANGED_TWICE;
      case Refusal.TimelineClosed r -> ProblemType.TIMELINE_CLOSED;
      case Refusal.TimelineNotClosed r -> ProblemType.TIMELINE_NOT_CLOSED;
      case Refusal.OtherTimeline r -> ProblemType.OTHER_TIMELINE;
      case Refusal.Itself r -> ProblemType.ITSELF;
      case Refusal.TooFewAccounts r -> ProblemType.TOO_FEW_ACCOUNTS;
      case Refusal.SameAccount r -> ProblemType.SAME_ACCOUNT;
      case Refusal.UnknownAccount r -> ProblemType.UNKNOWN_ACCOUNT;
      case Refusal.ContentionSettled r -> ProblemType.CONTENTION_SETTLED;
      case Refusal.ContentionNotSettled r -> ProblemType.CONTENTION_NOT_SETTLED;
      case Refusal.Missing r -> ProblemType.MISSING;
      case Refusal.TooLong r -> ProblemType.TOO_LONG;
      case Refusal.Malformed r -> ProblemType.MALFORMED;
      case Refusal.KeyReused r -> ProblemType.KEY_REUSED;
      case Refusal.StillRunning r -> ProblemType.STILL_RUNNING;
    };
  }
}
