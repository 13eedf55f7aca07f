package org.datedrecord.model;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What tests of refusals need.
public final class Refusing {

  private Refusing() {}

  /// Why something was refused. It fails where nothing was, or where it ended in another way.
  public static Refusal refusal(ThrowingCallable attempt) {
    Refused refused = catchThrowableOfType(Refused.class, attempt);
    if (refused == null) {
      throw new AssertionError("Nothing was refused.");
    }
    return refused.refusal();
  }

  /// A value that was left out, as JSON can leave out anything.
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  public static <T> T leftOut() {
    return null;
  }
}
