package org.datedrecord.signal;

/// For a record that one node has for itself: whoever must know is woken by the commit already.
final class AloneSignals implements Signals {

  @Override
  public void say(Signal signal) {}

  @Override
  public void hear(Signal signal, Runnable ear) {}
}
