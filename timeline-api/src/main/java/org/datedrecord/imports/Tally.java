package org.datedrecord.imports;

import java.util.ArrayList;
import java.util.List;
import org.datedrecord.edit.Verdict;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.http.RefusalProblems;
import org.datedrecord.imports.Report.LineProblem;
import org.datedrecord.imports.Report.Progress;

/// Counts what comes of the lines of one import.
final class Tally {

  private static final int LISTED = 1_000;

  private final List<LineProblem> problems = new ArrayList<>();
  private long fresh;
  private long same;
  private long rejected;
  private long conflicting;
  private long change;

  void count(long line, Verdict verdict) {
    switch (verdict) {
      case Verdict.New v -> fresh++;
      case Verdict.Same v -> same++;
      case Verdict.Conflicting v -> {
        conflicting++;
        reject(line, true, RefusalProblems.of(v.refusal()));
      }
      case Verdict.Rejected v -> reject(line, false, named(RefusalProblems.of(v.refusal())));
    }
  }

  /// Counts a line that is no edit.
  void reject(long line, Problem problem) {
    reject(line, false, problem);
  }

  private void reject(long line, boolean conflict, Problem problem) {
    rejected++;
    if (problems.size() < LISTED) {
      problems.add(LineProblem.of(line, conflict, problem));
    }
  }

  /// What a line names and is not there is a fault of the line, as it is of a body.
  private static Problem named(Problem problem) {
    return problem.type() == ProblemType.UNKNOWN ? problem.status(422) : problem;
  }

  void upTo(long newest) {
    change = newest;
  }

  Progress progress() {
    return new Progress(fresh + same + rejected, fresh, same, rejected, conflicting);
  }

  Report report(boolean dryRun, String batch, List<String> notes) {
    Progress p = progress();
    return new Report(
        dryRun,
        batch,
        p.read(),
        fresh,
        same,
        rejected,
        conflicting,
        List.copyOf(problems),
        notes,
        change);
  }
}
