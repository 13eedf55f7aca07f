package org.datedrecord.model;

/// Thrown where the record cannot take or answer a request now, through no fault of who asks. The
/// same request may be made again.
public class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Says why.
  public Unavailable(String message) {
    super(message);
  }

  /// Says why, and what caused it.
  public Unavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
