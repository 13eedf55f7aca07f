package org.datedrecord.door;

import org.datedrecord.account.Invitations.Door;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The form that makes an account out of a code.
///
/// @param door what the code is for
/// @param name what was typed before, as well as the next
/// @param complaint why it was not taken
public record JoinPage(
    Frame frame,
    Visitor visitor,
    HttpStatus status,
    Door door,
    @Nullable String code,
    @Nullable String name,
    @Nullable String signIn,
    @Nullable Complaint complaint)
    implements Document {

  /// Where the form is, and where it is sent to.
  public String path() {
    return door == Door.SET_UP ? JoinController.SET_UP : JoinController.INVITATION;
  }

  /// Whether a field is the one at fault.
  public boolean isAtFault(String field) {
    return complaint != null && complaint.isOf(field);
  }

  @Override
  public String template() {
    return "join.jte";
  }
}
