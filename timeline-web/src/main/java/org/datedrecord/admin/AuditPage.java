package org.datedrecord.admin;

import java.util.List;
import org.datedrecord.account.AuditEntry;
import org.datedrecord.web.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A part of the audit list.
///
/// @param earlier where it goes on; none at its end
public record AuditPage(AdminPage page, List<AuditEntry> entries, @Nullable String earlier)
    implements Document {

  @Override
  public String template() {
    return "admin/audit.jte";
  }

  @Override
  public HttpStatus status() {
    return page.status();
  }
}
