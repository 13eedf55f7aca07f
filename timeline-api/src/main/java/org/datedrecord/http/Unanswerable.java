package org.datedrecord.http;

/// Thrown where a request cannot be answered as asked. It carries the [Problem] to answer instead.
public final class Unanswerable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Unanswerable(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /// What to answer.
  public Problem problem() {
    return problem;
  }
}
