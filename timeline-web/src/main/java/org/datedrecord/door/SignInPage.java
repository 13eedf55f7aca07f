package org.datedrecord.door;

import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The form to sign in.
///
/// @param next the page to go to; none for the usual one
/// @param signIn what was typed before
/// @param complaint why it was not taken
public record SignInPage(
    Frame frame,
    Visitor visitor,
    HttpStatus status,
    @Nullable String next,
    @Nullable String signIn,
    @Nullable String complaint)
    implements Document {

  @Override
  public String template() {
    return "sign-in.jte";
  }
}
