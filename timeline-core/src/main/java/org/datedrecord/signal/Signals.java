package org.datedrecord.signal;

/// What nodes tell one another. A signal says that it is time to look, and no more: what there is
/// to see is read from the database, so a signal that is lost, late or doubled does no harm.
public interface Signals {

  /// Says it when the transaction of this thread commits, on every node.
  void say(Signal signal);

  /// Calls whenever it is said, and from time to time without reason, one call after another. It
  /// must not take long, since others are waiting to be called.
  void hear(Signal signal, Runnable ear);
}
