package org.datedrecord.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.datedrecord.model.When;
import org.datedrecord.syntax.Html;
import org.datedrecord.syntax.JsonFields;
import org.datedrecord.syntax.JsonItems;
import org.datedrecord.syntax.Wording;

/// The data of vis-timeline: a list of items, or `items` and `groups`. `content` and `title` are
/// HTML.
///
/// A `start` that is a day stays a day, though vis-timeline takes it for an instant of the
/// browser's clock. Groups are known by their names where they stand before the items.
final class VisTimeline implements ForeignReader {

  private static final int GROUPS = 10_000;
  private static final String ALONE = "";
  private static final String ITEMS = "items";
  private static final String GROUP_LIST = "groups";

  private final WrittenDate dates = new WrittenDate(WrittenDate.Order.UNSAID);

  @Override
  public void read(InputStream in, Taker taker) throws IOException {
    Map<String, String> groups = new HashMap<>();
    new JsonItems(
            List.of(ALONE, ITEMS),
            List.of(GROUP_LIST),
            taker,
            (place, list, fields) -> {
              if (list.equals(GROUP_LIST)) {
                name(groups, fields);
              } else {
                taker.attempt(place, () -> item(place, fields, groups));
              }
            })
        .read(in);
  }

  private static void name(Map<String, String> groups, JsonFields fields) {
    String id = fields.get("id");
    String name = Wording.line(Html.of(fields.get("content")).text());
    if (id != null && name != null && groups.size() < GROUPS) {
      groups.put(id, name);
    }
  }

  private Item item(long place, JsonFields fields, Map<String, String> groups) {
    fields.check();
    String group = fields.get("group");
    Draft draft =
        new Draft(place)
            .id(fields.get("id"))
            .htmlTitle(fields.get("content"))
            .htmlText(fields.get("title"))
            .when(fields.get("edtf"), () -> dates.span(date(fields, "start"), date(fields, "end")))
            .actor(group == null ? null : groups.getOrDefault(group, group), "group");
    return draft.event();
  }

  private When date(JsonFields fields, String name) {
    String text = fields.get(name);
    if (text == null) {
      return When.UNKNOWN;
    }
    return fields.isNumber(name) ? Instants.ofMilliseconds(text) : Instants.written(text, dates);
  }
}
