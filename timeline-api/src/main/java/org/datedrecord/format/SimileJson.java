package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import org.datedrecord.view.FactView;

/// The JSON of SIMILE's Timeline. There an event lasts unless `durationEvent` says otherwise, and
/// `isDuration` means its opposite; so the former is always written and the latter never.
public final class SimileJson implements FactsFormat {

  @Override
  public void write(Head head, Iterable<FactView> facts, Writer out) throws IOException {
    out.append("{\"dateTimeFormat\":\"iso8601\",\"wikiURL\":");
    out.append(JsonText.of(head.page())).append(",\"events\":");
    JsonText.Elements events = new JsonText.Elements(out);
    long left = 0;
    for (FactView fact : facts) {
      Optional<SimileEvent> when = SimileEvent.of(fact);
      if (when.isPresent()) {
        events.add(event(head, fact, when.get()));
      } else {
        left++;
      }
    }
    events.end();
    String note = Told.left(head, left, "not known, or beyond the year 9999");
    out.append(",\n\"leftOut\":").append(Long.toString(left));
    out.append(",\n\"note\":").append(JsonText.of(note)).append("}\n");
  }

  private static Map<String, Object> event(Head head, FactView fact, SimileEvent when) {
    return JsonText.object(
        "start", when.start(),
        "latestStart", when.latestStart(),
        "earliestEnd", when.earliestEnd(),
        "end", when.end(),
        "durationEvent", when.lasted(),
        "title", title(fact),
        "caption", fact.when().words(),
        "description", Html.body(head, fact),
        "link", head.page(fact),
        "eventID", fact.id().toString(),
        "edtf", String.valueOf(fact.when().edtf()));
  }

  static String title(FactView fact) {
    return Ends.of(fact.when())
        .map(ends -> Html.title(fact, ends))
        .orElseGet(() -> Html.text(Told.headline(fact)));
  }
}
