package org.datedrecord.model;

/// Thrown where an edit, or a value in it, cannot be accepted. It carries the [Refusal], which says
/// which rule and why.
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /// Refuses, for the reason given.
  public Refused(Refusal refusal) {
    super(refusal.message(), null, false, false);
    this.refusal = refusal;
  }

  /// The rule that was broken.
  public Refusal refusal() {
    return refusal;
  }
}
