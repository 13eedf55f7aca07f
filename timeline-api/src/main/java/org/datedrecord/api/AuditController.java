package org.datedrecord.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.datedrecord.account.Audit;
import org.datedrecord.account.AuditEntry;
import org.datedrecord.http.Parameters;
import org.datedrecord.http.Takes;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The audit list, the newest entries first. For administrators alone.
@RestController
class AuditController {

  private static final String PATH = "/api/audit";
  private static final String LIMIT = "limit";
  private static final int MOST = 200;
  private static final int USUAL = 50;

  private final Audit audit;

  AuditController(Audit audit) {
    this.audit = audit;
  }

  /// A part of the list.
  ///
  /// @param items the newest first
  /// @param links where it is, and where it goes on
  record AuditListing(List<AuditEntry> items, Map<String, String> links) {}

  @GetMapping(PATH)
  @Takes({LIMIT, Cursor.PARAMETER})
  ResponseEntity<AuditListing> list(Parameters parameters) {
    int limit = parameters.number(LIMIT, 1, MOST).map(Long::intValue).orElse(USUAL);
    String query = PATH + "?limit=" + limit;
    long before =
        parameters
            .one(Cursor.PARAMETER)
            .map(text -> Cursor.read(text, query).change())
            .orElse(Long.MAX_VALUE);
    List<AuditEntry> found = audit.before(before, limit + 1);
    List<AuditEntry> items = found.subList(0, Math.min(limit, found.size()));
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", query);
    if (found.size() > limit) {
      String cursor = new Cursor(items.getLast().id(), null).text(query);
      links.put("next", query + "&cursor=" + cursor);
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new AuditListing(items, links));
  }
}
