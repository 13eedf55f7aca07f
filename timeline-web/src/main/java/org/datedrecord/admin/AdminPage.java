package org.datedrecord.admin;

import org.datedrecord.door.Visitor;
import org.datedrecord.web.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What all pages of administrators share.
///
/// @param here the page, as the links between them name it
/// @param complaint why something was not done
/// @param secret what was just made and is shown this once
public record AdminPage(
    Frame frame,
    Visitor visitor,
    HttpStatus status,
    String here,
    @Nullable String complaint,
    @Nullable String secret) {

  /// How the link to a page says that it is the one shown.
  public String current(String page) {
    return page.equals(here) ? "page" : "false";
  }
}
