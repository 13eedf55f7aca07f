package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceView;
import org.jspecify.annotations.Nullable;

/// CSL-JSON, which reference managers read. A date has as many parts as are known, and is `literal`
/// words where parts cannot say it.
public final class CslJson implements FactsFormat {

  @Override
  public void write(Head head, Iterable<FactView> facts, Writer out) throws IOException {
    JsonText.Elements items = new JsonText.Elements(out);
    for (FactView fact : facts) {
      items.add(item(Reference.of(head, fact)));
    }
    items.end();
    out.append('\n');
  }

  /// Writes sources.
  public static void sources(Head head, List<SourceView> sources, Writer out) throws IOException {
    JsonText.Elements items = new JsonText.Elements(out);
    for (SourceView source : sources) {
      items.add(item(Reference.of(head, source)));
    }
    items.end();
    out.append('\n');
  }

  private static Map<String, Object> item(Reference of) {
    return JsonText.object(
        "id", of.key(),
        "type", of.kind(),
        "title", of.title(),
        "container-title", of.container(),
        "publisher", of.publisher(),
        "version", of.version(),
        "issued", issued(of),
        "accessed",
            of.seen() == null
                ? null
                : parts(
                    List.of(
                        of.seen().getYear(), of.seen().getMonthValue(), of.seen().getDayOfMonth())),
        "URL", of.url(),
        "archive_location", of.archive(),
        "language", of.language(),
        "note", of.note());
  }

  private static @Nullable Map<String, Object> issued(Reference of) {
    Stamp stamp = of.issued();
    if (stamp == null) {
      return of.issuedWords() == null ? null : JsonText.object("literal", of.issuedWords());
    }
    List<Integer> parts = new ArrayList<>(List.of(stamp.year()));
    if (stamp.month() > 0) {
      parts.add(stamp.month());
    }
    if (stamp.day() > 0) {
      parts.add(stamp.day());
    }
    return parts(parts);
  }

  private static Map<String, Object> parts(List<Integer> parts) {
    return JsonText.object("date-parts", List.of(parts));
  }
}
