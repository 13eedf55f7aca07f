package org.datedrecord.admin;

import jakarta.servlet.http.HttpServletRequest;
import org.datedrecord.door.Visitor;
import org.datedrecord.web.Build;
import org.datedrecord.web.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Makes what all pages of administrators share.
@Component
class AdminPages {

  private final Build build;

  AdminPages(Build build) {
    this.build = build;
  }

  /// A page as it is.
  AdminPage page(HttpServletRequest request, String here, String title) {
    return page(request, here, title, HttpStatus.OK, null, null);
  }

  /// A page with something that is shown this once.
  AdminPage issued(HttpServletRequest request, String here, String title, String secret) {
    return page(request, here, title, HttpStatus.CREATED, null, secret);
  }

  /// A page that says why something was not done.
  AdminPage refused(
      HttpServletRequest request, String here, String title, HttpStatus status, String complaint) {
    return page(request, here, title, status, complaint, null);
  }

  private AdminPage page(
      HttpServletRequest request,
      String here,
      String title,
      HttpStatus status,
      @Nullable String complaint,
      @Nullable String secret) {
    Frame frame = new Frame(title, null, null, false, build.assets(), null);
    return new AdminPage(frame, Visitor.of(request), status, here, complaint, secret);
  }
}
