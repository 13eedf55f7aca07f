package org.datedrecord.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.datedrecord.account.Audit;
import org.datedrecord.account.AuditEntry;
import org.datedrecord.http.Parameters;
import org.datedrecord.web.Renderer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// `/admin/audit`: what was done and what was refused, the newest first.
@Controller("auditPage")
class AuditController {

  static final String PATH = "/admin/audit";

  private static final int PART = 100;

  private final Audit audit;
  private final AdminPages pages;
  private final Renderer renderer;

  AuditController(Audit audit, AdminPages pages, Renderer renderer) {
    this.audit = audit;
    this.pages = pages;
    this.renderer = renderer;
  }

  @GetMapping(PATH)
  View list(HttpServletRequest request) {
    long before =
        Parameters.of(request.getQueryString())
            .number("before", 1, Long.MAX_VALUE)
            .orElse(Long.MAX_VALUE);
    List<AuditEntry> found = audit.before(before, PART + 1);
    List<AuditEntry> shown = found.subList(0, Math.min(PART, found.size()));
    String earlier = found.size() > PART ? PATH + "?before=" + shown.getLast().id() : null;
    return renderer.view(new AuditPage(pages.page(request, PATH, "Audit list"), shown, earlier));
  }
}
