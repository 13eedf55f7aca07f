package org.datedrecord.syntax;

/// Thrown where an item cannot be read, with the reason for people.
public final class Unfit extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /// @param field the part that is at fault; empty where it is all of it
  public Unfit(String field, String reason) {
    super(reason, null, false, false);
    this.field = field;
  }

  /// The part that is at fault.
  public String field() {
    return field;
  }

  /// One sentence.
  public String reason() {
    return String.valueOf(getMessage());
  }
}
