package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.datedrecord.view.FactView;

/// The XML of SIMILE's Timeline. Unlike in its JSON, an event is one instant there unless
/// `durationEvent` says that it lasted. The description is HTML, as text.
public final class SimileXml implements FactsFormat {

  @Override
  public void write(Head head, Iterable<FactView> facts, Writer out) throws IOException {
    Xml xml = new Xml(out);
    xml.open("data", "date-time-format", "iso8601", "wiki-url", head.page());
    long left = 0;
    for (FactView fact : facts) {
      Optional<SimileEvent> when = SimileEvent.of(fact);
      if (when.isPresent()) {
        event(xml, head, fact, when.get());
      } else {
        left++;
      }
    }
    xml.comment(Told.left(head, left, "not known, or beyond the year 9999"));
    xml.close("data");
  }

  private static void event(Xml xml, Head head, FactView fact, SimileEvent when)
      throws IOException {
    xml.element(
        "event",
        Html.body(head, fact),
        "start",
        when.start(),
        "latestStart",
        when.latestStart(),
        "earliestEnd",
        when.earliestEnd(),
        "end",
        when.end(),
        "durationEvent",
        Boolean.toString(when.lasted()),
        "title",
        SimileJson.title(fact),
        "caption",
        fact.when().words(),
        "link",
        head.page(fact),
        "eventID",
        fact.id().toString(),
        "edtf",
        String.valueOf(fact.when().edtf()));
  }
}
