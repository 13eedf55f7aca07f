package org.datedrecord.model;

/// Thrown where an edit cannot be taken because the disk is full. It may be made again when
/// somebody has made room.
public final class StorageFull extends Unavailable {

  private static final long serialVersionUID = 1L;

  /// Says how it was noticed.
  public StorageFull(String message) {
    super(message);
  }

  /// Says how it was noticed, and what caused it.
  public StorageFull(String message, Throwable cause) {
    super(message, cause);
  }
}
