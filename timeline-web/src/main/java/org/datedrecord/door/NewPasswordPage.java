package org.datedrecord.door;

import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The form that sets a new password with a code.
///
/// @param code what was typed before
/// @param complaint why it was not taken
public record NewPasswordPage(
    Frame frame,
    Visitor visitor,
    HttpStatus status,
    @Nullable String code,
    @Nullable Complaint complaint)
    implements Document {

  /// Whether a field is the one at fault.
  public boolean isAtFault(String field) {
    return complaint != null && complaint.isOf(field);
  }

  @Override
  public String template() {
    return "new-password.jte";
  }
}
