package org.datedrecord.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// One request's stay in the service: the place at which it is worked on, and the memory that is
/// held for it until its client has sent or read everything, however long that takes.
public final class Stay implements AutoCloseable {

  private static final String NAME = Stay.class.getName();
  private static final int UNIT = 1 << 10;

  private final Lane lane;
  private final Semaphore memory;
  private final AtomicBoolean atWork = new AtomicBoolean();
  private int held;

  Stay(Lane lane, Semaphore memory, HttpServletRequest request) {
    this.lane = lane;
    this.memory = memory;
    request.setAttribute(NAME, this);
  }

  /// So much memory as may be held for clients at a time: an eighth of what there is.
  static Semaphore memory() {
    return new Semaphore((int) (Runtime.getRuntime().maxMemory() / 8 / UNIT));
  }

  /// Holds memory for the answer to a request until it is sent.
  ///
  /// @throws Unanswerable if too much is held already
  public static void hold(HttpServletRequest request, int bytes) {
    if (request.getAttribute(NAME) instanceof Stay stay) {
      stay.hold(bytes);
    }
  }

  /// Waits for something without keeping the place meanwhile.
  ///
  /// @throws Unanswerable if there is no place afterwards
  public static boolean aside(HttpServletRequest request, BooleanSupplier waiting) {
    if (!(request.getAttribute(NAME) instanceof Stay stay) || !stay.atWork.get()) {
      return waiting.getAsBoolean();
    }
    stay.leave();
    boolean came = waiting.getAsBoolean();
    stay.begin();
    return came;
  }

  void hold(int bytes) {
    int units = bytes / UNIT;
    if (!memory.tryAcquire(units)) {
      throw full("Too many clients are sending or reading slowly.");
    }
    held += units;
  }

  /// Takes a place, soon or not at all.
  void begin() {
    if (!lane.enter()) {
      throw full("Too many requests are waiting.");
    }
    atWork.set(true);
  }

  /// Gives the place back. What is left to do is to send the answer.
  void leave() {
    if (atWork.getAndSet(false)) {
      lane.leave();
    }
  }

  @Override
  public void close() {
    leave();
    memory.release(held);
  }

  private static Unanswerable full(String why) {
    return Problem.of(ProblemType.UNAVAILABLE, why).header("Retry-After", "1").thrown();
  }
}
