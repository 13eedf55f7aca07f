package org.datedrecord.view;

import java.time.Instant;

/// How a reader names a moment of the record.
public sealed interface AsOf {

  /// The record as it is.
  record Now() implements AsOf {}

  /// As it stood right after a change.
  record Change(long number) implements AsOf {}

  /// As it stood at an instant, with everything recorded by then.
  record At(Instant instant) implements AsOf {}
}
