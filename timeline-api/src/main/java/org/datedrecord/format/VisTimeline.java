package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.datedrecord.time.Edtf;
import org.datedrecord.view.FactView;

/// The items and groups of vis-timeline. It knows instants alone: a date is a range over its days,
/// in UTC, and one that is known less exactly says so in words beside the title. Dates are written
/// in full, with their zone, since it takes bare ones for local times. What it shows is HTML, so
/// all of ours is escaped.
public final class VisTimeline implements FactsFormat {

  /// What a `Date` of JavaScript can hold.
  private static final int FIRST_YEAR = -271_820;

  private static final int LAST_YEAR = 275_759;

  @Override
  public void write(Head head, Iterable<FactView> facts, Writer out) throws IOException {
    Set<String> lanes = new LinkedHashSet<>();
    long left = 0;
    out.append("{\"items\":");
    JsonText.Elements items = new JsonText.Elements(out);
    for (FactView fact : facts) {
      Edtf date = fact.when().edtf();
      Instants instants = date == null ? null : Instants.of(date, Ends.of(date));
      if (date == null || instants == null || !instants.within(FIRST_YEAR, LAST_YEAR)) {
        left++;
      } else {
        lanes.add(Told.lane(fact));
        items.add(item(head, fact, date, instants));
      }
    }
    items.end();
    out.append(",\n\"groups\":");
    JsonText.Elements groups = new JsonText.Elements(out);
    for (String lane : lanes) {
      groups.add(JsonText.object("id", lane, "content", lane.isEmpty() ? "—" : Html.text(lane)));
    }
    groups.end();
    String note = Told.left(head, left, "not known, or beyond what JavaScript can count");
    out.append(",\n\"leftOut\":").append(Long.toString(left));
    out.append(",\n\"note\":").append(JsonText.of(note)).append("}\n");
  }

  private static Map<String, Object> item(Head head, FactView fact, Edtf date, Instants instants) {
    return JsonText.object(
        "id", fact.id().toString(),
        "group", Told.lane(fact),
        "type", instants.end() == null ? "point" : "range",
        "start", Instants.expanded(instants.start()),
        "end", instants.end() == null ? null : Instants.expanded(instants.end()),
        "content", Html.title(fact, Ends.of(date)),
        "title",
            Html.aside("span", "date", Html.text(fact.when().words() + ": "))
                + Html.text(fact.statement()).replace("\n", "<br>"),
        "className", "dated-record " + fact.standing().term(),
        "edtf", date.toString(),
        "url", head.page(fact));
  }
}
