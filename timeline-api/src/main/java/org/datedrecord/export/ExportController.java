package org.datedrecord.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.datedrecord.http.Takes;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Exports: the complete record of a timeline and of the sources it cites, as the edits that make
/// it again.
@RestController
class ExportController {

  private static final int CHANGES_AT_ONCE = 500;

  private final Reader reader;
  private final JsonMapper json;
  private final Turns turns;

  ExportController(Reader reader, JsonMapper json, Turns turns) {
    this.reader = reader;
    this.json = json;
    this.turns = turns;
  }

  @GetMapping(
      path = "/api/timelines/{slug}/export.ndjson",
      produces = MediaType.APPLICATION_NDJSON_VALUE)
  @Takes({})
  void export(@PathVariable String slug, HttpServletResponse response) throws IOException {
    Moment now = reader.moment(new AsOf.Now());
    if (!reader.hasTimeline(slug, now)) {
      throw Heads.unknown(slug);
    }
    Set<UUID> sources = new HashSet<>();
    each(slug, now.change(), change -> sources.addAll(ExportLine.sources(json, change)));
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + slug + ".ndjson\"");
    response.setHeader("Cache-Control", "no-store");
    // Never closed here: what ends early must not look like what is whole.
    OutputStream out = new BufferedOutputStream(response.getOutputStream());
    each(
        null,
        now.change(),
        change -> {
          if (ExportLine.isOf(slug, sources, change)) {
            out.write(json.writeValueAsBytes(ExportLine.of(json, change)));
            out.write('\n');
          }
        });
    out.flush();
  }

  private interface Each {
    void take(ChangeView change) throws IOException;
  }

  /// Hands over the changes of a timeline, or all there are, one after another.
  private void each(@Nullable String slug, long newest, Each each) throws IOException {
    long after = 0;
    List<ChangeView> part;
    do {
      part = part(slug, after);
      for (ChangeView change : part) {
        after = change.number();
        if (after <= newest) {
          each.take(change);
        }
      }
    } while (part.size() == CHANGES_AT_ONCE && after < newest);
  }

  private List<ChangeView> part(@Nullable String slug, long after) {
    return turns.take(() -> reader.changes(after, CHANGES_AT_ONCE, slug));
  }
}
