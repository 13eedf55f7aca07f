package org.datedrecord.door;

import org.datedrecord.account.Person;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// One's own account, and the form for a new password.
///
/// @param changed whether there is a new one just now
/// @param complaint why it was not taken
public record AccountPage(
    Frame frame,
    Visitor visitor,
    HttpStatus status,
    Person person,
    boolean changed,
    @Nullable Complaint complaint)
    implements Document {

  /// Whether a field is the one at fault.
  public boolean isAtFault(String field) {
    return complaint != null && complaint.isOf(field);
  }

  @Override
  public String template() {
    return "account.jte";
  }
}
